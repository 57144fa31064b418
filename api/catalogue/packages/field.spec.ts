import { Field, PackageShapeError } from './field.ts';

describe('A field of a package', () => {
  const data = Field.root({ items: [{ title: 'ONE PIECE', begin: '', id: 21, type: 'tv' }] }, 'some-data');
  const [item = data] = data.member('items').elements();

  it('is read as what it is', () => {
    expect(item.member('title').text()).toBe('ONE PIECE');
    expect(item.member('id').integer()).toBe(21);
    expect(item.member('type').oneOf('tv', 'movie')).toBe('tv');
    expect(item.member('begin').instant()).toBeNull();
    expect(item.member('title').partOf(/^(\w+) /)).toBe('ONE');
    expect(item.member('end').ifPresent()).toBeNull();
  });

  it('names the package and its place where it is something else', () => {
    expect(() => item.member('id').text()).toThrowMatching(
      error =>
        error instanceof PackageShapeError &&
        error.message.startsWith('some-data: the top level → items → 0 → id is not a text'),
    );
  });

  it('refuses what is missing, of another kind, or none of the words known', () => {
    for (const read of [
      () => item.member('missing').text(),
      () => item.member('title').instant(),
      () => item.member('title').elements(),
      () => item.member('title').members(),
      () => item.member('type').oneOf('movie'),
      () => item.member('type').partOf(/^(mo)vie$/),
    ]) {
      expect(read).toThrowError(PackageShapeError);
    }
  });
});
