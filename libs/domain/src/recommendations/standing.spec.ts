import fc from 'fast-check';
import { next, recommendationStates } from '../states/index.js';
import { GOVERNMENT_ANSWERS } from '../vocabulary.js';
import {
  type AnswerGiven,
  eventOf,
  isLate,
  lateAnswers,
  type RecommendationRecord,
  standingOf,
} from './index.js';

const SENT: RecommendationRecord & { readonly answers: readonly never[] } = {
  partIds: [],
  answerBy: null,
  acknowledged: false,
  answers: [],
};

/** An answer written `part answer day`, with the day to which it is put off; a dot for the whole. */
function given(text: string): AnswerGiven {
  const [part, answer, answeredOn = '', deferredTo] = text.split(' ');
  return {
    partId: part === '.' ? null : (part ?? ''),
    answer: GOVERNMENT_ANSWERS.find((each) => each === answer) ?? 'rejected',
    answeredOn,
    deferredTo: deferredTo ?? null,
  };
}

const DAY = '2030-05-10';

describe('how a recommendation stands', () => {
  it.each([
    ['nothing said', { ...SENT }, 'sent', null],
    ['asked for by a day', { ...SENT, answerBy: DAY }, 'sent', DAY],
    ['acknowledged', { ...SENT, answerBy: DAY, acknowledged: true }, 'acknowledged', DAY],
    ['answered', { ...SENT, answerBy: DAY, answers: [`. accepted ${DAY}`] }, 'answered', null],
    ['rejected', { ...SENT, answers: [`. rejected ${DAY}`] }, 'answered', null],
    [
      'put off',
      { ...SENT, answerBy: DAY, answers: [`. deferred ${DAY} 2030-09-01`] },
      'deferred',
      '2030-09-01',
    ],
    [
      'put off, then answered',
      { ...SENT, answers: [`. deferred ${DAY} 2030-09-01`, '. accepted 2030-08-01'] },
      'answered',
      null,
    ],
    [
      'a part of two',
      { ...SENT, partIds: ['a', 'b'], answerBy: DAY, answers: [`a accepted ${DAY}`] },
      'answered_in_part',
      DAY,
    ],
    [
      'a part put off to an earlier day than the other is asked for',
      { ...SENT, partIds: ['a', 'b'], answerBy: '2030-12-01', answers: [`a deferred ${DAY} 2030-09-01`] },
      'answered_in_part',
      '2030-09-01',
    ],
    [
      'all parts, one put off',
      { ...SENT, partIds: ['a', 'b'], answers: [`a accepted ${DAY}`, `b deferred ${DAY} 2030-09-01`] },
      'deferred',
      '2030-09-01',
    ],
    [
      'the whole answers each part',
      { ...SENT, partIds: ['a', 'b'], answers: [`a deferred ${DAY} 2030-09-01`, `. accepted ${DAY}`] },
      'answered',
      null,
    ],
    [
      'a part put off after the whole was answered',
      { ...SENT, partIds: ['a', 'b'], answers: [`. accepted ${DAY}`, `b deferred ${DAY} 2030-09-01`] },
      'deferred',
      '2030-09-01',
    ],
  ])('%s', (_what, { answers, ...record }, status, dueOn) => {
    expect(standingOf({ ...record, answers: answers.map(given) })).toEqual({ status, dueOn });
  });

  it('is late once the day is over, never on it', () => {
    expect(isLate({ dueOn: DAY }, DAY)).toBe(false);
    expect(isLate({ dueOn: DAY }, '2030-05-11')).toBe(true);
    expect(isLate({ dueOn: null }, '9999-12-31')).toBe(false);
  });

  it('has no answer to speak of before the first', () => {
    expect(() => eventOf(SENT)).toThrow('nothing is answered yet');
  });
});

describe('an answer is late', () => {
  it.each([
    ['on the day', [], [`. accepted ${DAY}`], [false]],
    ['the day after', [], ['. accepted 2030-05-11'], [true]],
    [
      'put off in time, answered in time',
      [],
      [`. deferred ${DAY} 2030-09-01`, '. accepted 2030-09-01'],
      [false, false],
    ],
    [
      'put off in time, answered late',
      [],
      [`. deferred ${DAY} 2030-09-01`, '. accepted 2030-09-02'],
      [false, true],
    ],
    [
      'one part late, the other not',
      ['a', 'b'],
      [`a accepted ${DAY}`, 'b rejected 2030-05-11'],
      [false, true],
    ],
    [
      'the whole, one part of which was answered in time',
      ['a', 'b'],
      [`a accepted ${DAY}`, '. accepted 2030-05-11'],
      [false, true],
    ],
    [
      'a part again, when nothing was due for it',
      ['a', 'b'],
      [`a accepted ${DAY}`, 'a rejected 2030-05-11'],
      [false, false],
    ],
  ])('%s', (_what, partIds, answers, late) => {
    expect(lateAnswers({ partIds, answerBy: DAY, answers: answers.map(given) })).toEqual(late);
  });
});

describe('any course of answers', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2030-06-${String(n).padStart(2, '0')}`);
  const partIds = fc.subarray(['a', 'b', 'c']);
  const course = partIds.chain((ids) =>
    fc.record({
      partIds: fc.constant(ids),
      answerBy: fc.option(day),
      acknowledged: fc.boolean(),
      answers: fc.array(
        fc.record({
          partId: fc.constantFrom<string | null>(null, ...ids),
          answer: fc.constantFrom(...GOVERNMENT_ANSWERS),
          answeredOn: day,
          to: day,
        }),
        { maxLength: 8 },
      ),
    }),
  );
  const recorded = ({ answers, ...rest }: typeof course extends fc.Arbitrary<infer T> ? T : never) => ({
    ...rest,
    answers: answers.map(({ to, ...each }) => ({
      ...each,
      deferredTo: each.answer === 'deferred' ? to : null,
    })),
  });

  it('is a way through the states', () => {
    fc.assert(
      fc.property(course.map(recorded), (record) => {
        let status = recommendationStates.initial;
        if (record.acknowledged) status = next(recommendationStates, status, 'acknowledge');
        record.answers.forEach((_, index) => {
          const sofar = { ...record, answers: record.answers.slice(0, index + 1) };
          status = next(recommendationStates, status, eventOf(sofar));
          expect(standingOf(sofar).status).toBe(status);
        });
        expect(standingOf(record).status).toBe(status);
      }),
    );
  });

  it('waits for nothing by a day once all is answered, and for a day wherever something is put off', () => {
    fc.assert(
      fc.property(course.map(recorded), (record) => {
        const { status, dueOn } = standingOf(record);
        if (status === 'answered') expect(dueOn).toBeNull();
        if (status === 'deferred') expect(dueOn).not.toBeNull();
        expect(lateAnswers(record)).toHaveLength(record.answers.length);
      }),
    );
  });
});
