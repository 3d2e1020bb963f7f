import { groupedAnswers, partRanges } from './grouped-answers.js';

describe('numbers of parts', () => {
  it.each([
    [[], ''],
    [[2], '2'],
    [[1, 2, 3], '1–3'],
    [[1, 2, 4, 6, 7], '1–2, 4, 6–7'],
  ])('%j are written %s', (numbers, written) => {
    expect(partRanges(numbers)).toBe(written);
  });
});

describe('answers of government', () => {
  const given = (answer: string, day: string, ordinal: number | null) => ({
    answer,
    answeredAt: `${day}T10:00:00.000Z`,
    part: ordinal === null ? null : { ordinal },
  });

  it('to parts are told together where they say the same on one day', () => {
    const told = groupedAnswers([
      given('ACCEPTED', '2011-02-21', 2),
      given('ACCEPTED', '2011-02-21', 1),
      given('DEFERRED', '2011-02-21', 3),
      given('ACCEPTED', '2011-05-01', 3),
    ]);
    expect(told.map(({ answer, parts }) => [answer, parts])).toEqual([
      ['ACCEPTED', [1, 2]],
      ['DEFERRED', [3]],
      ['ACCEPTED', [3]],
    ]);
  });

  it('to the whole stand alone', () => {
    const told = groupedAnswers([
      given('ACCEPTED', '2011-02-21', 1),
      given('ACCEPTED', '2011-02-21', null),
      given('ACCEPTED', '2011-02-21', null),
    ]);
    expect(told.map(({ parts }) => parts)).toEqual([[1], [], []]);
  });
});
