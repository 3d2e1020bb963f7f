import { actFilter, instantIn, withFilter } from './act-filter.js';

describe('the filter of the record', () => {
  it('reads the address', () => {
    const address = new URLSearchParams(
      'kind=definition&group=g1&organisation=nature-trust&from=2026-01-01&to=2026-02-01&as-of=2026-01-20T10:30:00.000Z',
    );
    expect(actFilter(address)).toEqual({
      kinds: ['definition.propose', 'definition.translate', 'definition.endorse'],
      taskGroupId: 'g1',
      organisationSlug: 'nature-trust',
      from: '2026-01-01',
      to: '2026-02-01',
      asOf: '2026-01-20T10:30:00.000Z',
    });
  });

  it('leaves out what the address does not say or says wrongly', () => {
    expect(
      actFilter(new URLSearchParams('kind=nothing&from=yesterday&to=2026-99-99&group=&as-of=2026-01-20')),
    ).toEqual({});
  });

  it.each(['2026-01-20', '2026-01-20T10:30', '2026-13-20T10:30:00Z', 'now'])(
    'takes %s for no instant',
    (asOf) => {
      expect(instantIn(new URLSearchParams({ 'as-of': asOf }))).toBeUndefined();
    },
  );

  it('sets and takes away one filter, and leaves the address it was given', () => {
    const address = new URLSearchParams('kind=draft&group=g1');
    expect(withFilter(address, 'group', '').toString()).toBe('kind=draft');
    expect(withFilter(address, 'kind', 'space').toString()).toBe('kind=space&group=g1');
    expect(address.toString()).toBe('kind=draft&group=g1');
  });
});
