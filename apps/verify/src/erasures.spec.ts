import { check, entry, failures, header, type TestEntry } from './sample-export.fixture.js';

const GROUND = 'consent_withdrawn';
const erased = (act: string, ground: string = GROUND) => ({ erased: { act, ground } });
const eraser = (payload: unknown = { ground: GROUND }) =>
  entry(2, { act: 'eraser', kind: 'person.erase', payload });

/** An export of three acts; the first one's payload is as given, the third one erases. Their lines are 2 to 4. */
async function verification(payload: unknown, last: TestEntry = eraser()) {
  const entries = [entry(0), entry(4), last].map((each, index) => ({ ...each, index }));
  Object.assign(entries[0]?.opened ?? {}, { payload });
  return check([header(entries), ...entries]);
}

describe('what is erased', () => {
  it('is counted, and is no fault where a later act erased it on the ground that is given', async () => {
    const result = await verification(erased('eraser'));
    expect(failures(result)).toEqual([]);
    expect(result.erased).toEqual({ person: 0, organisation: 0, payload: 1 });
    expect(result.opened.payload).toBe(2);
  });

  it('may have been erased by an act whose own payload is not opened', async () => {
    const closed = entry(2, { act: 'eraser', kind: 'person.erase', opened: false });
    expect(failures(await verification(erased('eraser'), closed))).toEqual([]);
  });

  it('may have been erased by an act about it alone, and by none about another', async () => {
    const about = (id: string) =>
      entry(2, {
        act: 'eraser',
        kind: 'person.eraseAct',
        payload: { ground: GROUND },
        subjects: [{ type: 'act', id }],
      });
    expect(failures(await verification(erased('eraser'), about('act-0')))).toEqual([]);
    for (const other of ['act-4', 'eraser']) {
      expect(failures(await verification(erased('eraser'), about(other)))).toEqual(['erasures:2']);
    }
  });

  it.each<[string, ReturnType<typeof erased>, TestEntry]>([
    ['by no act of the log', erased('another'), eraser()],
    ['by an act that erases nothing', erased('act-4'), eraser()],
    ['on another ground than the act states', erased('eraser', 'objection'), eraser()],
    ['by an act whose payload states none of that kind', erased('eraser'), eraser({ ground: 'objection' })],
  ])('is a fault %s', async (_what, payload, last) => {
    expect(failures(await verification(payload, last))).toEqual(['erasures:2']);
  });

  it('is a fault where the act came before', async () => {
    const entries = [eraser(), entry(0), entry(1, { opened: false })].map((each, index) => ({
      ...each,
      index,
    }));
    Object.assign(entries[1]?.opened ?? {}, { payload: erased('eraser') });
    expect(failures(await check([header(entries), ...entries]))).toEqual(['erasures:3']);
  });

  it.each([
    ['without an act', { erased: { ground: GROUND } }],
    ['without a ground', { erased: { act: 'eraser', ground: '' } }],
    ['and opened at once', { salt: '00'.repeat(32), value: {}, erased: { act: 'eraser', ground: GROUND } }],
  ])('is not in the format %s', async (_what, payload) => {
    expect(failures(await verification(payload))).toContain('lines:2');
  });
});
