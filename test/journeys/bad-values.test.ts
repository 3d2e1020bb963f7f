import { LIVING } from '../support/living-space.js';
import { ask, outcomeOf } from '../support/people.js';
import { UNKNOWN, WrongInput } from '../support/wrong-input.js';

let wrong: WrongInput;

beforeAll(async () => {
  wrong = await WrongInput.prepare();
});

/** A cursor as the lists write them, of values that they may not have written. */
function cursor(...values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

describe('numbers, times and lists', () => {
  it('are refused beyond their limits', async () => {
    const many = (count: number, item: unknown) => Array.from({ length: count }, () => item);
    const outcomes = await wrong.unchanged(() =>
      Promise.all([
        wrong.send('openDecision', 'deadline', '2001-01-01T00:00:00Z'),
        wrong.send('openDecision', 'deadline', 'tomorrow'),
        wrong.send('openDecision', 'deadline', '2027-02-30T00:00:00Z'),
        wrong.send('openDecision', 'rule', 'WHOEVER_SHOUTS'),
        wrong.send('openConsultation', 'closesAt', '2001-01-01T00:00:00Z'),
        wrong.send('openConsultation', 'questions', many(1_000, 'Why?')),
        wrong.send('raiseObjection', 'clauseIds', []),
        wrong.send('raiseObjection', 'clauseIds', many(101, 'fs-shown-each')),
        wrong.send('submitResponse', 'comments', many(1_000, { clauseId: 'fs-shown-each', text: 'No.' })),
        wrong.send('freezeDraft', 'expectedRevision', -1),
        wrong.send('freezeDraft', 'expectedRevision', 2 ** 31),
        wrong.send('answerRecommendation', 'deferredTo', '2027-02-30'),
        wrong.send('answerRecommendation', 'answer', 'DEFERRED'),
        wrong.send('takePosition', 'answer', 'OBJECT'),
      ]),
    );
    expect(outcomes.filter((outcome) => !/^INVALID(?: \w+)?$/u.test(outcome))).toEqual([]);
  });

  it.each(['0000-01-01', '2027-02-30', '27-1-1', 'now'])('the day %s is INVALID', async (day) => {
    for (const list of ['decisionLog', 'acts']) {
      const answer = await ask(
        wrong.speakers.builders,
        `query ($day: CalendarDate) { ${list}(spaceSlug: "${LIVING}", filter: { from: $day }) { totalCount } }`,
        { day },
      );
      expect([list, outcomeOf(answer)]).toEqual([list, 'INVALID']);
    }
  });

  it.each([
    ['first: 0', 'INVALID'],
    ['first: -1', 'INVALID'],
    ['first: 101', 'INVALID'],
    ['after: "nonsense"', 'INVALID'],
    [`after: "${cursor('2027-02-30T00:00:00.000Z', UNKNOWN)}"`, 'INVALID'],
    [`after: "${cursor('2027-02-03T00:00:00.000Z', 'x')}"`, 'INVALID'],
    [`after: "${cursor(1, 2)}"`, 'INVALID'],
    [`after: "${cursor(null, {})}"`, 'INVALID'],
    [`after: "${cursor('0')}"`, 'INVALID'],
  ])('a page with %s is %s', async (page, code) => {
    for (const list of [
      'decisionLog',
      'acts',
      'drafts',
      'consultations',
      'recommendations',
      'definitions',
      'evidenceLibrary',
    ]) {
      const answer = await ask(
        wrong.speakers.builders,
        `{ ${list}(spaceSlug: "${LIVING}", ${page}) { nodes { id } } }`,
      );
      expect([list, outcomeOf(answer)]).toEqual([list, code]);
    }
  });
});
