import fc from 'fast-check';
import {
  answerFault,
  countGradients,
  countSenseCheck,
  GRADIENTS,
  type PollBallot,
  type PollChoice,
  SENSES,
} from '../index.js';

/** One ballot a word: `ann:builders:comfortable`, in the order in which they were given. */
function ballots(...said: string[]): PollBallot[] {
  return said.map((each, at) => {
    const [personId = '', sectorKey = '', choice = ''] = each.split(':');
    return { personId, sectorKey, ordinal: at + 1, choice: choice as PollChoice };
  });
}

const counted = (counts: readonly { readonly people: number }[]) => counts.map(({ people }) => people);

describe('a sense check', () => {
  it.each([
    [[], 0, [0, 0, 0], {}],
    [['a:home:comfortable'], 1, [1, 0, 0], { home: [1, 0, 0] }],
    [
      ['a:home:comfortable', 'b:home:not_yet', 'c:city:not_yet', 'd:city:unsure'],
      4,
      [1, 1, 2],
      { city: [0, 1, 1], home: [1, 0, 1] },
    ],
    [['a:home:not_yet', 'a:home:unsure', 'a:home:comfortable'], 1, [1, 0, 0], { home: [1, 0, 0] }],
    [['a:home:comfortable', 'a:city:not_yet'], 1, [0, 0, 1], { city: [0, 0, 1] }],
    [['a:home:comfortable', 'b:home:veto'], 1, [1, 0, 0], { home: [1, 0, 0] }],
  ] as const)('%j: %i people, %j, by sector %j', (said, people, counts, bySector) => {
    const result = countSenseCheck(ballots(...said));
    expect(result.people).toBe(people);
    expect(result.counts.map(({ choice }) => choice)).toEqual(SENSES);
    expect(counted(result.counts)).toEqual(counts);
    expect(
      Object.fromEntries(result.bySector.map(({ sectorKey, counts: own }) => [sectorKey, counted(own)])),
    ).toEqual(bySector);
  });
});

describe('gradients of agreement', () => {
  const people = (...choices: PollChoice[]) =>
    ballots(...choices.map((choice, at) => `p${at}:home:${choice}`));
  it.each([
    [[], [0, 0, 0, 0, 0, 0, 0, 0], []],
    [['veto'], [0, 0, 0, 0, 0, 0, 0, 1], ['veto']],
    [['endorse', 'veto', 'reservations'], [1, 0, 1, 0, 0, 0, 0, 1], ['reservations']],
    [
      ['endorse', 'veto'],
      [1, 0, 0, 0, 0, 0, 0, 1],
      ['endorse', 'veto'],
    ],
    [
      ['minor_point', 'minor_point', 'endorse', 'serious_disagreement'],
      [1, 2, 0, 0, 0, 0, 1, 0],
      ['minor_point'],
    ],
    [
      ['abstain', 'more_discussion', 'endorse', 'dislike_but_support'],
      [1, 0, 0, 1, 1, 1, 0, 0],
      ['abstain', 'more_discussion'],
    ],
  ] as const)('%j: %j, in the middle %j', (choices, counts, median) => {
    const result = countGradients(people(...choices));
    expect(counted(result.counts)).toEqual(counts);
    expect(result.median).toEqual(median);
  });

  it('count the last answer of each person', () => {
    const result = countGradients(ballots('a:home:veto', 'b:home:endorse', 'a:home:minor_point'));
    expect(result.people).toBe(2);
    expect(result.median).toEqual(['endorse', 'minor_point']);
  });
});

describe('whatever people say', () => {
  const METHODS = [
    [SENSES, countSenseCheck],
    [GRADIENTS, countGradients],
  ] as const;
  const some = (scale: readonly PollChoice[]) =>
    fc
      .array(
        fc.record({
          personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
          sectorKey: fc.constantFrom('home', 'city', 'state'),
          choice: fc.constantFrom(...scale),
        }),
      )
      .map((said): PollBallot[] => said.map((each, at) => ({ ...each, ordinal: at + 1 })));

  it.each(METHODS)('the order in which ballots are read changes nothing: %j', (scale, count) => {
    const shuffled = some(scale).chain((said) =>
      fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
    );
    fc.assert(fc.property(shuffled, ([said, other]) => expect(count(other)).toEqual(count(said))));
  });

  it.each(METHODS)('a person counts once, with what they said last: %j', (scale, count) => {
    const again = fc.tuple(some(scale), fc.constantFrom('a', 'b'), fc.constantFrom(...scale));
    fc.assert(
      fc.property(again, ([said, personId, choice]) => {
        const last: PollBallot = { personId, sectorKey: 'home', choice, ordinal: said.length + 1 };
        const others = said.filter((each) => each.personId !== personId);
        expect(count([...said, last])).toEqual(count([...others, last]));
      }),
    );
  });

  it.each(METHODS)('the counts of the sectors add up to those of all: %j', (scale, count) => {
    fc.assert(
      fc.property(some(scale), (said) => {
        const { people, counts, bySector } = count(said);
        expect(people).toBe(new Set(said.map(({ personId }) => personId)).size);
        expect(counted(counts).reduce((sum, each) => sum + each, 0)).toBe(people);
        for (const [at, { people: all }] of counts.entries()) {
          expect(bySector.reduce((sum, sector) => sum + (sector.counts[at]?.people ?? 0), 0)).toBe(all);
        }
      }),
    );
  });

  it('somebody who moves to a more agreeing step never moves the middle the other way', () => {
    const place = (choice: PollChoice | undefined) => (GRADIENTS as readonly unknown[]).indexOf(choice);
    fc.assert(
      fc.property(some(GRADIENTS), (said) => {
        const [first] = said;
        fc.pre(first !== undefined);
        const moved = [...said, { ...first, choice: 'endorse' as const, ordinal: said.length + 1 }];
        const [before, after] = [countGradients(said).median, countGradients(moved).median];
        expect(place(after.at(0))).toBeLessThanOrEqual(place(before.at(0)));
        expect(place(after.at(-1))).toBeLessThanOrEqual(place(before.at(-1)));
      }),
    );
  });
});

describe('an answer', () => {
  it.each([
    ['sense_check', 'unsure', null, null],
    ['sense_check', 'unsure', 'Why not.', null],
    ['sense_check', null, 'Why not.', 'choice'],
    ['sense_check', 'veto', null, 'choice'],
    ['gradients', 'veto', null, null],
    ['gradients', 'comfortable', null, 'choice'],
    ['gradients', null, null, 'choice'],
    ['question_round', null, 'What of old homes?', null],
    ['question_round', null, null, 'words'],
    ['question_round', 'unsure', 'What of old homes?', 'choice'],
  ] as const)('to %s of %s and %j: %s', (method, choice, words, field) => {
    expect(answerFault({ method, limit: null }, { choice, words, marks: [] })?.field ?? null).toBe(field);
  });
});
