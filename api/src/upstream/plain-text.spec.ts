import fc from 'fast-check';
import { plainText } from './plain-text.ts';

describe('plain text', () => {
  for (const [html, text] of [
    ['Bounty hunters in <i>space</i>.', 'Bounty hunters in space.'],
    ['One.<br>\n<br>\nTwo.', 'One.\n\nTwo.'],
    ['One.<br><br><br><br>Two.', 'One.\n\nTwo.'],
    ['<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['Tom &amp; Jerry &mdash; &quot;cat&quot;', 'Tom & Jerry — "cat"'],
    ['&lt;b&gt; is a tag', '<b> is a tag'],
    ['The end: ~!everybody lives!~ so it is.', 'The end:  so it is.'],
    ['Hidden to the end ~!nobody', 'Hidden to the end'],
    ['<script>alert(1)</script><style>p{}</style>Read <a href="javascript:x">this</a>', 'Read this'],
    ['<b>not closed <i>at all', 'not closed at all'],
    ['5 < 6 > 4 & more', '5 < 6 > 4 & more'],
    ['', ''],
    ['<br> <br>', ''],
  ] as const) {
    it(`of ${JSON.stringify(html)} is what a browser shows`, () => {
      expect(plainText(html)).toBe(text);
    });
  }

  it('ends after 8,000 letters, and not within one', () => {
    const text = plainText('😀'.repeat(9_000));
    expect(text.length).toBeLessThanOrEqual(8_002);
    expect(text.isWellFormed()).toBeTrue();
    expect(plainText('a'.repeat(8_000)).endsWith('…')).toBeFalse();
  });

  it('is made of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), html => {
        expect(plainText(html).isWellFormed()).toBeTrue();
      }),
    );
  });
});
