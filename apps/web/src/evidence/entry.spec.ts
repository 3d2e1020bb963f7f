import { addressWrong, entryOf, shownAddress } from './entry.js';

describe('what is typed of a source', () => {
  it.each(['', '  ', 'https://example.org/report.pdf', ' http://example.org '])('takes %j', (address) => {
    expect(addressWrong(address)).toBe(false);
  });

  it.each(['example.org', 'ftp://example.org/a', 'javascript:alert(1)', 'https://'])(
    'says that %j is no web address',
    (address) => {
      expect(addressWrong(address)).toBe(true);
    },
  );

  it('is sent without blanks around it, and with null for what was left empty', () => {
    expect(entryOf({ title: ' Carbon ', citation: 'Hub (2011)\t', address: ' ', publishedOn: '' })).toEqual({
      title: 'Carbon',
      citation: 'Hub (2011)',
      address: null,
      publishedOn: null,
    });
    expect(
      entryOf({ title: 'a', citation: 'b', address: ' https://example.org', publishedOn: '2011-02-01' }),
    ).toMatchObject({ address: 'https://example.org', publishedOn: '2011-02-01' });
  });
});

describe('an address', () => {
  it('is shown without what says nothing', () => {
    expect(shownAddress('https://example.org/')).toBe('example.org');
    expect(shownAddress('HTTP://example.org/a/b?c=https://d')).toBe('example.org/a/b?c=https://d');
  });
});
