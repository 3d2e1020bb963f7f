import fc from 'fast-check';
import { type OwnAnswer, POSITION_ANSWERS, type ReportedHand, reportStanding } from '../index.js';

const at = (minute: number) => new Date(Date.UTC(2016, 0, 1, 12, minute));
const hand: ReportedHand = { answer: 'agree', versionId: 'v2', reportedAt: at(10), confirmBy: at(20) };
const own = (answer: OwnAnswer['answer'], minute: number, versionId = 'v2'): OwnAnswer => ({
  answer,
  versionId,
  takenAt: at(minute),
});

describe('an answer that a chair reported', () => {
  it.each([
    ['waits while there is time', [], 15, 'waiting'],
    ['waits up to the last instant', [], 20, 'waiting'],
    ['is not confirmed once the time is over', [], 21, 'not_confirmed'],
    ['is confirmed by the same answer', [own('agree', 12)], 15, 'confirmed'],
    ['is confirmed at the last instant', [own('agree', 20)], 30, 'confirmed'],
    ['is confirmed by an answer given before', [own('agree', 5)], 11, 'confirmed'],
    ['is not confirmed after the time', [own('agree', 21)], 30, 'not_confirmed'],
    ['is contradicted by another answer', [own('object', 12)], 15, 'answered_otherwise'],
    ['waits where the other answer came before', [own('object', 5)], 15, 'waiting'],
    ['is not confirmed where the other answer came before', [own('object', 5)], 21, 'not_confirmed'],
    ['goes by the last answer in time', [own('agree', 12), own('object', 13)], 15, 'answered_otherwise'],
    ['stays confirmed when a mind changes later', [own('agree', 12), own('object', 25)], 30, 'confirmed'],
    ['was waiting before it was confirmed', [own('agree', 12)], 11, 'waiting'],
    ['is not confirmed by an answer to other words', [own('agree', 12, 'v1')], 21, 'not_confirmed'],
  ] as const)('%s', (_what, answers, minute, standing) => {
    expect(reportStanding(hand, answers, at(minute))).toBe(standing);
  });

  it('is confirmed by nothing but the same answer of the organisation to the same words in time', () => {
    const answers = fc.array(
      fc.record({
        answer: fc.constantFrom(...POSITION_ANSWERS),
        versionId: fc.constantFrom('v1', 'v2'),
        takenAt: fc.integer({ min: 0, max: 40 }).map(at),
      }),
    );
    fc.assert(
      fc.property(answers, fc.integer({ min: 10, max: 40 }), (given, minute) => {
        const inOrder = given.toSorted((one, other) => one.takenAt.getTime() - other.takenAt.getTime());
        const fits = inOrder.some(
          ({ answer, versionId, takenAt }) =>
            answer === 'agree' && versionId === 'v2' && takenAt <= at(Math.min(minute, 20)),
        );
        const standing = reportStanding(hand, inOrder, at(minute));
        if (!fits) expect(standing).not.toBe('confirmed');
        if (minute > 20) expect(standing).not.toBe('waiting');
        if (minute <= 20) expect(standing).not.toBe('not_confirmed');
      }),
    );
  });
});
