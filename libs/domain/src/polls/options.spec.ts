import fc from 'fast-check';
import {
  answerFault,
  countOptions,
  marksFault,
  OPTION_METHODS,
  type OptionBallot,
  type OptionMark,
  type OptionMethod,
  type OptionTally,
  optionsFault,
} from '../index.js';

const OPTIONS = ['a', 'b', 'c', 'd'] as const;

/** One ballot a word: `ann:home:a1,b2`, in the order in which they were given. */
function ballots(...said: string[]): OptionBallot[] {
  return said.map((each, at) => {
    const [personId = '', sectorKey = '', marks = ''] = each.split(':');
    return {
      personId,
      sectorKey,
      ordinal: at + 1,
      marks: marks.split(',').map((mark) => ({ optionId: mark.charAt(0), value: Number(mark.slice(1)) })),
    };
  });
}

/** `1 a 6 (2)`: place, option, score, people; with who put it first after a slash where that is told. */
const told = ({ place, optionId, score, people, best }: OptionTally) =>
  `${place} ${optionId} ${score} (${people}${best === null ? '' : `/${best}`})`;

describe('options are counted', () => {
  it.each<[OptionMethod, string[], string[]]>([
    ['ranking', [], ['1 a 0 (0/0)', '1 b 0 (0/0)', '1 c 0 (0/0)', '1 d 0 (0/0)']],
    ['ranking', ['p:x:a1,b2,c3,d4'], ['1 a 3 (1/1)', '2 b 2 (1/0)', '3 c 1 (1/0)', '4 d 0 (1/0)']],
    ['ranking', ['p:x:b1'], ['1 b 3 (1/1)', '2 a 1 (0/0)', '2 c 1 (0/0)', '2 d 1 (0/0)']],
    ['ranking', ['p:x:b1,c2'], ['1 b 3 (1/1)', '2 c 2 (1/0)', '3 a 0.5 (0/0)', '3 d 0.5 (0/0)']],
    [
      'ranking',
      ['p:x:a1,b2,c3,d4', 'q:x:b1,a2,c3,d4', 'r:y:d1,c2,b3,a4'],
      ['1 b 6 (3/1)', '2 a 5 (3/1)', '3 c 4 (3/0)', '4 d 3 (3/1)'],
    ],
    ['points', ['p:x:a5,b10', 'q:x:a5', 'r:y:c0'], ['1 a 10 (2)', '1 b 10 (1)', '3 c 0 (0)', '3 d 0 (0)']],
    ['dots', ['p:x:a2,b1', 'q:x:b3', 'r:y:d1'], ['1 b 4 (2)', '2 a 2 (1)', '3 d 1 (1)', '4 c 0 (0)']],
    ['dots', ['p:x:a3', 'p:x:b1'], ['1 b 1 (1)', '2 a 0 (0)', '2 c 0 (0)', '2 d 0 (0)']],
    [
      'meeting_time',
      ['p:x:a2,b1,c0', 'q:x:a1,b1,c2', 'r:y:d2'],
      ['1 a 2 (2/1)', '2 b 2 (2/0)', '3 c 1 (1/1)', '3 d 1 (1/1)'],
    ],
  ])('%s of %j: %j', (method, said, expected) => {
    expect(countOptions(method, OPTIONS, ballots(...said)).tallies.map(told)).toEqual(expected);
  });

  it('over each sector by its own people, and what is no option is left out', () => {
    const { people, bySector } = countOptions('dots', OPTIONS, ballots('p:y:a2', 'q:x:b1,z9', 'p:x:c1'));
    expect(people).toBe(2);
    expect(bySector.map(({ sectorKey, tallies }) => [sectorKey, ...tallies.map(told)])).toEqual([
      ['x', '1 b 1 (1)', '1 c 1 (1)', '3 a 0 (0)', '3 d 0 (0)'],
    ]);
  });
});

const method = fc.constantFrom(...OPTION_METHODS);
const given = (of: OptionMethod): fc.Arbitrary<OptionMark[]> =>
  fc.shuffledSubarray([...OPTIONS], { minLength: 1 }).chain((options) =>
    fc
      .array(fc.nat(of === 'meeting_time' ? 2 : 7), {
        minLength: options.length,
        maxLength: options.length,
      })
      .map((values) =>
        options.map((optionId, at) => ({ optionId, value: of === 'ranking' ? at + 1 : (values[at] ?? 0) })),
      ),
  );
const round = method.chain((of) =>
  fc.record({
    of: fc.constant(of),
    said: fc.array(
      fc.record({
        personId: fc.constantFrom('p', 'q', 'r', 's'),
        sectorKey: fc.constantFrom('x', 'y'),
        marks: given(of),
      }),
      { maxLength: 12 },
    ),
    more: given(of),
  }),
);
const numbered = (said: readonly Omit<OptionBallot, 'ordinal'>[]): OptionBallot[] =>
  said.map((each, at) => ({ ...each, ordinal: at + 1 }));
const scores = (tallies: readonly OptionTally[]) =>
  new Map(tallies.map(({ optionId, score }) => [optionId, score]));

describe('counting options', () => {
  it('does not depend on the order in which ballots are read', () => {
    fc.assert(
      fc.property(round, ({ of, said }) => {
        const all = numbered(said);
        expect(countOptions(of, OPTIONS, [...all].reverse())).toEqual(countOptions(of, OPTIONS, all));
      }),
    );
  });

  it('counts what each person said last, once', () => {
    fc.assert(
      fc.property(round, ({ of, said }) => {
        const all = numbered(said);
        const last = all.filter(({ personId, ordinal }) =>
          all.every((other) => other.personId !== personId || other.ordinal <= ordinal),
        );
        expect(countOptions(of, OPTIONS, all)).toEqual(countOptions(of, OPTIONS, last));
      }),
    );
  });

  it('shares out the same in a ranking whoever ranks how many: n (n - 1) / 2 a person', () => {
    fc.assert(
      fc.property(fc.array(given('ranking'), { maxLength: 8 }), (all) => {
        const said = numbered(all.map((marks, at) => ({ personId: `p${at}`, sectorKey: 'x', marks })));
        const { tallies } = countOptions('ranking', OPTIONS, said);
        expect(tallies.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(all.length * 6, 9);
      }),
    );
  });

  it('takes from no option what somebody more gives, and gives most to the one they put first', () => {
    fc.assert(
      fc.property(round, ({ of, said, more }) => {
        const before = scores(countOptions(of, OPTIONS, numbered(said)).tallies);
        const one = { personId: 'new', sectorKey: 'y', marks: more };
        const after = scores(countOptions(of, OPTIONS, numbered([...said, one])).tallies);
        const gains = OPTIONS.map((id) => (after.get(id) ?? 0) - (before.get(id) ?? 0));
        expect(Math.min(...gains)).toBeGreaterThanOrEqual(0);
        const first = more.find(({ value }) => value === 1);
        if (of === 'ranking') expect(gains[OPTIONS.indexOf(first?.optionId as 'a')]).toBe(Math.max(...gains));
      }),
    );
  });

  it('gives the place that the number of those ahead says, in the order of places', () => {
    fc.assert(
      fc.property(round, ({ of, said }) => {
        const { tallies } = countOptions(of, OPTIONS, numbered(said));
        for (const { place, score } of tallies) {
          const ahead = tallies.filter((other) => other.place < place);
          expect(ahead).toHaveLength(place - 1);
          expect(ahead.every((other) => other.score >= score)).toBe(true);
        }
      }),
    );
  });

  it('of all sectors together is that of everybody', () => {
    fc.assert(
      fc.property(round, ({ of, said }) => {
        const { tallies, bySector } = countOptions(of, OPTIONS, numbered(said));
        for (const { optionId, score, people } of tallies) {
          const own = bySector.map((each) => each.tallies.find((tally) => tally.optionId === optionId));
          expect(own.reduce((sum, tally) => sum + (tally?.score ?? 0), 0)).toBeCloseTo(score, 9);
          expect(own.reduce((sum, tally) => sum + (tally?.people ?? 0), 0)).toBe(people);
        }
      }),
    );
  });
});

describe('what is wrong with marks', () => {
  const marks = (said: string) =>
    said === ''
      ? []
      : said.split(',').map((each) => ({ optionId: each.charAt(0), value: Number(each.slice(1)) }));
  it.each<[OptionMethod, string, boolean]>([
    ['ranking', 'a1', true],
    ['ranking', 'b2,a1,d3', true],
    ['ranking', '', false],
    ['ranking', 'a2', false],
    ['ranking', 'a1,b1', false],
    ['ranking', 'a1,b3', false],
    ['ranking', 'a1,a2', false],
    ['ranking', 'a0', false],
    ['ranking', 'a1.5', false],
    ['points', 'a0', true],
    ['points', 'a5,b5', true],
    ['points', 'a6', false],
    ['points', 'a-1', false],
    ['dots', 'a5', true],
    ['dots', 'a3,b2', true],
    ['dots', 'a3,b3', false],
    ['dots', 'a0', false],
    ['meeting_time', 'a0,b1,c2', true],
    ['meeting_time', 'a3', false],
  ])('%s %s: %s', (of, said, fine) => {
    expect(marksFault(of, marks(said), 5) === null).toBe(fine);
  });

  it.each([
    [[], 'few'],
    [['One'], 'few'],
    [['One', 'Two'], null],
    [['One', ' one '], 'twice'],
    [Array.from({ length: 21 }, (_, index) => `Option ${index}`), 'many'],
    [[new Date(5), new Date(7)], null],
    [[new Date(5), new Date(5)], 'twice'],
    [[new Date(7), new Date(4)], 'past at 1'],
  ])('with the options %j: %s', (options, fault) => {
    const found = optionsFault(options, new Date(4));
    expect(found && [found.fault, ...(found.at === null ? [] : ['at', found.at])].join(' ')).toBe(fault);
  });

  it('is that they are there without options, or that a step is there with them', () => {
    const step = { method: 'sense_check', limit: null } as const;
    expect(answerFault(step, { choice: 'unsure', words: null, marks: marks('a1') })?.field).toBe('marks');
    const dots = { method: 'dots', limit: 5 } as const;
    expect(answerFault(dots, { choice: 'unsure', words: null, marks: marks('a1') })?.field).toBe('choice');
    expect(answerFault(dots, { choice: null, words: 'So.', marks: [] })?.field).toBe('marks');
    expect(answerFault(dots, { choice: null, words: null, marks: marks('a1') })).toBeNull();
  });
});
