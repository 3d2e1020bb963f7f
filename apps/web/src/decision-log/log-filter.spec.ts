import { filePath, isNarrowed, type LogView, readView, variablesOf, writeView } from './log-filter.js';

const EVERYTHING: LogView = {
  group: '',
  organisation: '',
  sector: '',
  answer: '',
  definition: '',
  status: '',
  text: '',
  from: '',
  to: '',
  asOf: '',
  oldestFirst: false,
};
const NOW = new Date('2026-11-24T12:00:00Z');

describe('the decision log’s address', () => {
  it('is empty when nothing is asked for', () => {
    expect(writeView(EVERYTHING).toString()).toBe('');
    expect(readView(new URLSearchParams())).toEqual(EVERYTHING);
    expect(isNarrowed(EVERYTHING)).toBe(false);
  });

  it('gives back every filter that was written into it', () => {
    const view: LogView = {
      group: 'g 1&2',
      organisation: 'homes-federation',
      sector: 'house_building',
      answer: 'STAND_ASIDE',
      definition: 'd1',
      status: 'NOT_CARRIED',
      text: 'compliance = what?',
      from: '2016-03-01',
      to: '2016-03-31',
      asOf: '2016-02-29',
      oldestFirst: true,
    };
    expect(readView(new URLSearchParams(writeView(view).toString()))).toEqual(view);
    expect(isNarrowed(view)).toBe(true);
  });

  it.each(['2016-02-30', '30/03/2016', '2016-3-1', 'yesterday', '2016-13-01'])(
    'leaves out %s, which is no day',
    (from) => {
      expect(readView(new URLSearchParams({ from })).from).toBe('');
    },
  );

  it('leaves out a status and an answer that there are not', () => {
    const view = readView(new URLSearchParams({ status: 'carried', answer: 'maybe' }));
    expect([view.status, view.answer]).toEqual(['', '']);
  });
});

describe('what is asked of the API', () => {
  it('has only the filters that are set', () => {
    expect(variablesOf('space', EVERYTHING, NOW)).toEqual({
      slug: 'space',
      filter: {},
      asOf: null,
      oldestFirst: false,
    });
    const seats = { organisation: 'o1', sector: 's1', answer: 'OBJECT' } as const;
    const view: LogView = {
      ...EVERYTHING,
      ...seats,
      status: 'OPEN',
      text: '  heat ',
      group: 'g1',
      definition: 'd1',
    };
    expect(variablesOf('space', view, NOW).filter).toEqual({
      taskGroupId: 'g1',
      organisationSlug: 'o1',
      sectorKey: 's1',
      answer: ['OBJECT'],
      definitionId: 'd1',
      status: ['OPEN'],
      text: 'heat',
    });
  });

  it('takes a past day to its end in the reader’s zone', () => {
    const { asOf } = variablesOf('space', { ...EVERYTHING, asOf: '2016-03-31' }, NOW);
    expect(asOf).toBe(new Date(2016, 2, 31, 23, 59, 59, 999).toISOString());
  });

  it.each(['2026-11-24', '2030-01-01'])('asks for now when the day %s is not over yet', (asOf) => {
    const noon = new Date(2026, 10, 24, 12);
    expect(variablesOf('space', { ...EVERYTHING, asOf }, noon).asOf).toBeNull();
  });
});

describe('the log as a file', () => {
  it('is asked for with the same filters, as of the same moment', () => {
    expect(filePath('homes', EVERYTHING, NOW, 'json')).toBe('/lists/decisions.json?space=homes');
    const view: LogView = { ...EVERYTHING, answer: 'STAND_ASIDE', status: 'NOT_CARRIED', text: ' heat ' };
    const { pathname, searchParams } = new URL(
      filePath('homes', { ...view, asOf: '2016-03-31', oldestFirst: true }, NOW, 'csv'),
      'http://localhost',
    );
    expect(pathname).toBe('/lists/decisions.csv');
    expect(Object.fromEntries(searchParams)).toEqual({
      space: 'homes',
      answer: 'stand_aside',
      status: 'not_carried',
      text: 'heat',
      'as-of': new Date(2016, 2, 31, 23, 59, 59, 999).toISOString(),
      order: 'oldest',
    });
  });
});
