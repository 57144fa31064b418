import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { listEntry } from '../../../../test/support/lists.ts';
import { zipOf } from '../../../../test/support/zip-of.ts';
import { ListFileError } from './list-file-error.ts';
import { readMalXml } from './mal-xml-reader.ts';
import { readListFile } from './read-list-file.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" ?>';
const AFTER = '<anime><series_animedb_id>20</series_animedb_id><my_status>Watching</my_status></anime>';

/** An export of two titles, of which the first has the fields that a spec is about. */
function exportWith(fields: string, { declaration = DECLARATION, before = '', after = '' } = {}): string {
  const first = `<anime>\n<series_animedb_id>1</series_animedb_id>${fields}<my_status>Completed</my_status></anime>`;
  return `${before}${declaration}\n<myanimelist>\n${first}\n${AFTER}\n</myanimelist>${after}`;
}

/** The whole of the export in spite of what is wrong with it, and what was noted. */
async function expectWhole(file: string | Uint8Array, notes: readonly (readonly [number, RegExp])[]) {
  const read = await readListFile(Buffer.from(file));
  expect(read.entries.map(({ animeId, status }) => [animeId, status])).toEqual([
    [1, 'completed'],
    [20, 'watching'],
  ]);
  expect(read.leftOut).toEqual([]);
  expect(read.notes.map(({ line }) => line)).toEqual(notes.map(([line]) => line));
  read.notes.forEach(({ note }, index) => expect(note).toMatch(notes[index]?.[1] ?? 'nothing'));
  return read;
}

describe('a damaged export', () => {
  const NOTE = (text: string) => `<my_comments>${text}</my_comments>`;

  for (const [damage, file, ...notes] of [
    ['a control character in a note', exportWith(NOTE('a\u0001b\u001b')), [4, /Control characters/]],
    ['a control character in a tag’s text', exportWith('<my_tags>\u0000</my_tags>'), [4, /Control/]],
    ['a non-character', exportWith(NOTE('\uffff')), [4, /Control characters/]],
    ['a reference to a control character', exportWith(NOTE('&#x1F;')), [4, /“&#x1F;”.*read as a space/]],
    ['a reference to half a letter', exportWith(NOTE('&#xD83D;')), [4, /“&#xD83D;”.*read as a space/]],
    ['a reference beyond Unicode', exportWith(NOTE('&#99999999;')), [4, /“&#99999999;”/]],
    ['“]]>” in a note', exportWith(NOTE('<![CDATA[x ]]> y ]]>')), [4, /“]]>”/]],
    ['a bare “&” in a title', exportWith('<series_title>A & B</series_title>'), [4, /“&” that stands alone/]],
    ['a bare “&” in a note', exportWith(NOTE('AT&T')), [4, /“&” that stands alone/]],
    ['an entity of HTML', exportWith(NOTE('&nbsp;')), [4, /“&nbsp;”.*HTML/]],
    ['an unknown entity', exportWith(NOTE('&title;')), [4, /“&title;” means nothing/]],
    ['a tag that is not closed', exportWith('<my_tags>x'), [4, /<my_tags> was not closed/]],
    ['a “<” in a note', exportWith(NOTE('I <3 you'))],
    ['a script in a note', exportWith(NOTE('<script>x'))],
    ['a title of HTML in a note', exportWith(NOTE('<title>x'))],
    ['a comment in a note that is not closed', exportWith(NOTE('<!-- x'))],
    ['a declaration in a note', exportWith(NOTE('<!important>'))],
    ['an instruction in a note', exportWith(NOTE('<?php echo'))],
    ['an attribute in a note that is not closed', exportWith(NOTE('<a href="x>y'))],
    ['deep nesting in a note', exportWith(NOTE('<b>'.repeat(20)))],
    ['a CDATA section that is not closed', exportWith(NOTE('<![CDATA[x')), [4, /CDATA section that was not/]],
    ['the tag of an entry in a note', exportWith(NOTE('<anime>')), [4, /tag of the list within a text/]],
    ['the end of an entry in a note', exportWith(NOTE('</anime>')), [4, /tag of the list within a text/]],
    [
      'the end of the list in a note',
      exportWith(NOTE('</myanimelist>')),
      [4, /tag of the list within a text/],
    ],
    ['the end of another field in a note', exportWith(NOTE('</my_tags>'))],
    ['HTML in a note', exportWith(NOTE('<b>so</b> good<br>'))],
    ['a blank line first', exportWith('', { before: '\n\n' })],
    ['a warning first', exportWith('', { before: '<br />\n<b>Warning</b>: x' }), [3, /before the list/]],
    ['something after its end', exportWith('', { after: '\n<!-- 0.3 s -->\nbye' })],
    ['its root in capitals', exportWith('').replaceAll('myanimelist', 'MyAnimeList')],
    [
      'a prefix',
      exportWith('').replaceAll('<myanimelist>', '<m:myanimelist xmlns:m="x">').replaceAll('</my', '</m:my'),
    ],
    ['XML 1.1', exportWith('', { declaration: '<?xml version="1.1"?>' })],
  ] as const) {
    it(`with ${damage} is read whole, and says what was repaired where`, async () => {
      await expectWhole(file, notes);
    });
  }

  it('with an entry that is not closed is read whole', async () => {
    await expectWhole(exportWith('').replace('</anime>', ''), [[5, /entry before this one was not closed/]]);
  });

  it('with an entry after the end of the list is read with it, and says so', async () => {
    const third = AFTER.replace('>20<', '>30<');
    const { entries, notes } = await readListFile(Buffer.from(exportWith('', { after: `\n${third}` })));
    expect(entries.map(({ animeId }) => animeId)).toEqual([1, 20, 30]);
    expect(notes).toEqual([
      { line: 7, note: 'An entry after the end of the list was read as a part of it.' },
    ]);
    await expectAsync(
      readListFile(Buffer.from(exportWith('', { after: third.slice(0, -8) }))),
    ).toBeRejectedWithError(ListFileError, /cut off/);
  });

  it('keeps a title with what was damaged in it', async () => {
    const title = '<series_title>Panty & Stocking\u0002 with&nbsp;Garterbelt</series_title>';
    const [first] = (await readListFile(Buffer.from(exportWith(title)))).entries;
    expect(first?.title).toBe('Panty & Stocking with Garterbelt');
  });

  it('loses no entry to any letters in a note, wherever the bytes are cut', async () => {
    const letters = fc.array(
      fc.oneof(
        fc.constantFrom('&', ']]>', '\u0000', '\u0001', '&#2;', '&nbsp;', '<3', '\n', '&amp', '<', '"', ' '),
        fc.constantFrom('<![CDATA[', '<!--', '-->', '<!', '<?', '<b', '<script>', '</title>', '<a b="', '>'),
        fc.constantFrom(
          '<anime>',
          '</anime>',
          '<manga>',
          '</myanimelist>',
          '<myanimelist>',
          '<m:anime',
          '</',
        ),
        fc.string({ unit: 'binary' }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(letters, async parts => {
        const file = exportWith(NOTE(parts.join('')));
        const read = await readMalXml(Readable.from(file.match(/[^]{1,7}/g) ?? []));
        const whole = await readListFile(Buffer.from(file));
        expect([read.entries, read.leftOut]).toEqual([whole.entries, whole.leftOut]);
        expect(read.entries.map(({ animeId }) => animeId)).toEqual([1, 20]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read or refused with a reason, whatever bytes it is made of', async () => {
    const whole = Buffer.from(exportWith(NOTE('x')));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.uint8Array({ maxLength: 20 }), async (place, bytes) => {
        const file = Buffer.concat([whole.subarray(0, place), bytes, whole.subarray(place)]);
        await readListFile(file).catch((error: unknown) => expect(error).toBeInstanceOf(ListFileError));
      }),
      { numRuns: 500 },
    );
    expect().nothing();
  });
});

describe('an export in another encoding', () => {
  const TITLE = '<series_title>Pokémon</series_title>';
  const declared = (encoding: string) =>
    exportWith(TITLE, { declaration: `<?xml version="1.0" encoding="${encoding}"?>` });

  for (const [name, file, title] of [
    ['utf8', Buffer.from(declared('utf8')), 'Pokémon'],
    ['US-ASCII', Buffer.from(declared('US-ASCII')), 'Pokémon'],
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1'), 'Pokémon'],
    ['windows-1252', Buffer.from(declared('windows-1252'), 'latin1'), 'Pokémon'],
    ['UTF-16 that is none', Buffer.from(declared('UTF-16')), 'Pokémon'],
    ['one that nobody knows', Buffer.from(declared('klingon')), 'Pokémon'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le'), 'Pokémon'],
    ['UTF-16 without a mark', Buffer.from(declared('UTF-16'), 'utf16le'), 'Pokémon'],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le').swap16(), 'Pokémon'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${declared('UTF-8')}`), 'Pokémon'],
  ] as const) {
    it(`(${name}) is read with each of its letters`, async () => {
      const { entries } = await expectWhole(file, []);
      expect(entries[0]?.title).toBe(title);
    });
  }

  it('that is another than it says is read, and says where letters are missing', async () => {
    const { entries } = await expectWhole(Buffer.from(declared('UTF-8'), 'latin1'), [
      [4, /Letters that cannot be read/],
    ]);
    expect(entries[0]?.title).toBe('Pok\ufffdmon');
  });
});

describe('a packed export', () => {
  const file = Buffer.from(exportWith(''));

  for (const [how, packed] of [
    ['twice', gzipSync(gzipSync(file))],
    ['three times', gzipSync(gzipSync(gzipSync(file)))],
    ['with something after its end', Buffer.concat([gzipSync(file), Buffer.from('\0\0trailing')])],
    ['in a zip', zipOf({ 'list.xml': file })],
    ['in a zip and in gzip', zipOf({ 'list.xml.gz': gzipSync(file) })],
    ['in a zip as macOS makes them', zipOf({ 'list.xml': file, '__MACOSX/._list.xml': Buffer.from('x') })],
  ] as const) {
    it(`${how} is read as it is when unpacked`, () => expectWhole(packed, []).then(() => undefined));
  }

  for (const [how, packed, message] of [
    ['beside another', zipOf({ 'anime.xml': file, 'manga.xml': file }), /holds several files/],
    ['in a zip without files', zipOf({ 'folder/': Buffer.alloc(0) }), /zip file is empty/],
    ['in a zip that was cut off', zipOf({ 'list.xml': file }).subarray(0, 60), /zip file is damaged/],
  ] as const) {
    it(`${how} is refused with what to do`, async () => {
      await expectAsync(readListFile(packed)).toBeRejectedWithError(ListFileError, message);
    });
  }
});

describe('a score', () => {
  for (const [written, score] of [
    ['7.0', 7],
    ['10.00', 10],
    ['8.5', 9],
    ['8,4', 8],
    ['0.2', 1],
    ['-', null],
    ['0', null],
    ['', null],
    [' 9 ', 9],
  ] as const) {
    it(`of “${written}” is ${score ?? 'none'}`, async () => {
      const { entries } = await readListFile(Buffer.from(exportWith(`<my_score>${written}</my_score>`)));
      expect(entries[0]).toEqual(listEntry({ animeId: 1, title: '', score }));
    });
  }

  for (const written of ['10.5', '11', '-1', 'good', '1e3']) {
    it(`of “${written}” leaves its entry out`, async () => {
      const { entries, leftOut } = await readListFile(
        Buffer.from(exportWith(`<my_score>${written}</my_score>`)),
      );
      expect(entries.map(({ animeId }) => animeId)).toEqual([20]);
      expect(leftOut[0]?.reason).toBe(`Its score “${written}” is not between 0 and 10.`);
    });
  }
});

it('what is being watched again is completed, and noted', async () => {
  for (const word of ['Rewatching', 'REPEATING']) {
    const { entries, notes } = await readListFile(Buffer.from(exportWith('').replace('Completed', word)));
    expect(entries[0]?.status).toBe('completed');
    expect(notes.map(({ note }) => note)).toEqual(['“#1” is being rewatched, and was taken as completed.']);
  }
});
