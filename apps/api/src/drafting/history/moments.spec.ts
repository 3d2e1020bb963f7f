import fc from 'fast-check';
import { momentsOf, PAUSE_MS, type StoredUpdate } from './moments.js';

const T = Date.parse('2026-03-01T10:00:00Z');
const update = (seq: number, personId: string, after: number, organisationId: string | null = null) => ({
  seq,
  personId,
  organisationId,
  at: new Date(T + after),
});

describe('the moments of a draft', () => {
  it('are what one wrote without a long pause, and without anybody else in between', () => {
    const moments = momentsOf(
      [],
      [
        update(1, 'ann', 0),
        update(2, 'ann', 1_000),
        update(3, 'ben', 2_000),
        update(4, 'ann', 3_000),
        update(5, 'ann', 3_000 + PAUSE_MS),
        update(6, 'ann', 4_000 + PAUSE_MS, 'builders'),
      ],
    );
    expect(moments.map(({ seq, updates, writers }) => [seq, updates, writers[0]?.personId])).toEqual([
      [2, 2, 'ann'],
      [3, 1, 'ben'],
      [4, 1, 'ann'],
      [5, 1, 'ann'],
      [6, 1, 'ann'],
    ]);
    expect(moments[0]).toMatchObject({ from: new Date(T), at: new Date(T + 1_000) });
  });

  it('have one for each packed stretch, to which later updates are never added', () => {
    const writers = [
      { personId: 'ben', updates: 2, from: new Date(T + 5).toISOString(), to: new Date(T + 9).toISOString() },
      { personId: 'ann', updates: 1, from: new Date(T).toISOString(), to: new Date(T).toISOString() },
    ];
    const moments = momentsOf(
      [
        { fromSeq: 1, toSeq: 3, writers: writers.slice(0, 1) },
        { fromSeq: 4, toSeq: 6, writers },
      ],
      [update(7, 'ben', 10)],
    );
    expect(moments.map(({ seq, updates }) => [seq, updates])).toEqual([
      [3, 3],
      [6, 3],
      [7, 1],
    ]);
    expect(moments[1]).toMatchObject({ from: new Date(T), at: new Date(T + 9) });
    const one = momentsOf([{ fromSeq: 1, toSeq: 3, writers: writers.slice(0, 1) }], [update(4, 'ben', 10)]);
    expect(one.map(({ seq }) => seq)).toEqual([3, 4]);
  });

  it('hold every update once, in order, and end with the last', () => {
    const anyUpdates = fc
      .array(fc.tuple(fc.constantFrom('ann', 'ben'), fc.nat(2 * PAUSE_MS)))
      .map((pairs) => {
        let at = 0;
        return pairs.map(([personId, pause], index): StoredUpdate => {
          at += pause;
          return update(index + 1, personId, at);
        });
      });
    fc.assert(
      fc.property(anyUpdates, (updates) => {
        const moments = momentsOf([], updates);
        expect(moments.reduce((sum, moment) => sum + moment.updates, 0)).toBe(updates.length);
        expect(moments.at(-1)?.seq).toBe(updates.at(-1)?.seq);
        for (const [index, { seq, updates: count }] of moments.entries()) {
          expect(seq - count).toBe(moments[index - 1]?.seq ?? 0);
        }
      }),
    );
  });
});
