import { answerFaults } from './answer-faults.js';

const EMPTY = { answer: undefined, reasons: '', clauseIds: [], wouldResolve: '' } as const;

describe('what is wrong with an answer', () => {
  it('asks for an answer first', () => {
    expect(Object.keys(answerFaults(EMPTY))).toEqual(['answer']);
  });

  it.each(['AGREE', 'STAND_ASIDE', 'RECUSED'] as const)('lets %s go without reasons', (answer) => {
    expect(answerFaults({ ...EMPTY, answer })).toEqual({});
  });

  it('wants the reservations said', () => {
    const typed = { ...EMPTY, answer: 'AGREE_WITH_RESERVATIONS' } as const;
    expect(Object.keys(answerFaults({ ...typed, reasons: ' \n' }))).toEqual(['reasons']);
    expect(answerFaults({ ...typed, reasons: 'Only with ventilation.' })).toEqual({});
  });

  it('wants clauses, reasons and a way out of an objection', () => {
    const typed = { ...EMPTY, answer: 'OBJECT' } as const;
    expect(Object.keys(answerFaults(typed)).sort()).toEqual(['clauseIds', 'reasons', 'wouldResolve']);
    const whole = { ...typed, clauseIds: ['c1'], reasons: 'No evidence.', wouldResolve: 'Evidence.' };
    expect(answerFaults(whole)).toEqual({});
  });
});
