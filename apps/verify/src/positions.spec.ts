import {
  check,
  entry,
  failures,
  header,
  sha256,
  TEXT,
  type TestEntry,
  version,
} from './sample-export.fixture.js';

const SAID = {
  answer: 'agree',
  reasons: 'It is time.',
  readToEndAt: '2027-01-15T07:59:00.000Z',
  spokeAs: 'member',
};
const POSITION = {
  id: 'position-1',
  decision: 'decision-1',
  person: 'person-1',
  organisation: 'organisation-1',
  version: sha256(TEXT),
  takenAt: new Date(1_800_000_000_001).toISOString(),
  inPlaceOf: null,
  ...SAID,
};
const PAYLOAD = { ...SAID, sha256: sha256(TEXT), inPlaceOfId: null };
const SUBJECTS = [
  { type: 'position', id: 'position-1' },
  { type: 'decision', id: 'decision-1' },
];

const taken = (opened = true): TestEntry[] => [
  entry(0),
  entry(1, { kind: 'decision.takePosition', payload: PAYLOAD, subjects: SUBJECTS, opened }),
  entry(2),
];

/** A record in which act 1, on line 3, took a position; these lines follow it. */
async function withLines(lines: readonly unknown[], entries = taken()) {
  const [first, second, third] = entries;
  const result = await check([header(entries), first, second, ...lines, third, version(TEXT)]);
  return { failed: failures(result), positions: result.positions };
}

describe('positions', () => {
  it('hold where each is what its act said', async () => {
    expect(await withLines([{ position: POSITION }])).toEqual({ failed: [], positions: 1 });
  });

  it.each([
    ['answer', 'object'],
    ['reasons', null],
    ['organisation', 'organisation-2'],
    ['person', 'person-2'],
    ['version', sha256('other')],
    ['decision', 'decision-2'],
    ['takenAt', '2001-01-15T08:00:00.001Z'],
    ['readToEndAt', '2001-01-15T08:00:00.001Z'],
    ['spokeAs', 'substitute'],
    ['inPlaceOf', 'person-3'],
  ])('do not hold with another %s', async (key, value) => {
    const { failed } = await withLines([{ position: { ...POSITION, [key]: value } }]);
    expect(failed).toEqual(['positions:4']);
  });

  it('do not hold where one is missing, given twice, or of no act', async () => {
    expect((await withLines([])).failed).toEqual(['positions:3']);
    expect((await withLines([{ position: POSITION }, { position: POSITION }])).failed).toEqual([
      'positions:5',
    ]);
    const other = { position: { ...POSITION, id: 'position-2' } };
    expect((await withLines([{ position: POSITION }, other])).failed).toEqual(['positions:5']);
  });

  it('are not awaited of an act that is not opened', async () => {
    expect((await withLines([], taken(false))).failed).toEqual([]);
  });

  it('have exactly the keys of the format', async () => {
    const { answer, ...rest } = POSITION;
    expect((await withLines([{ position: rest }])).failed).toEqual(['lines:4', 'positions:3']);
    expect((await withLines([{ position: { ...POSITION, more: answer } }])).failed).toContain('lines:4');
  });
});
