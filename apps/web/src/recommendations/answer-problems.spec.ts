import { type AnswerEntry, answerProblems, completeAnswer } from './answer-problems.js';

const entry: AnswerEntry = {
  answer: 'ACCEPTED',
  statement: 'We accept it.',
  statementUrl: '',
  deferredTo: '',
};

describe('an answer of government', () => {
  it('is sent without what it does not have', () => {
    expect(completeAnswer(entry)).toEqual({ answer: 'ACCEPTED', statement: 'We accept it.' });
  });

  it('needs an answer and a statement', () => {
    const empty: AnswerEntry = { ...entry, answer: undefined, statement: '  ' };
    expect(answerProblems(empty)).toEqual({ answer: true, statement: 'must not be empty' });
    expect(completeAnswer(empty)).toBeUndefined();
  });

  it('takes only web addresses', () => {
    const at = (statementUrl: string) => completeAnswer({ ...entry, statementUrl })?.statementUrl;
    expect(at(' https://statements.example/1 ')).toBe('https://statements.example/1');
    expect(at('javascript:alert(1)')).toBeUndefined();
    expect(answerProblems({ ...entry, statementUrl: 'https://' })).toEqual({ statementUrl: true });
  });

  it('has a day only when it is deferred, and then must', () => {
    const deferred: AnswerEntry = { ...entry, answer: 'DEFERRED' };
    expect(answerProblems(deferred)).toEqual({ deferredTo: true });
    expect(completeAnswer({ ...deferred, deferredTo: '2030-01-31' })?.deferredTo).toBe('2030-01-31');
    expect(completeAnswer({ ...entry, deferredTo: '2030-01-31' })).not.toHaveProperty('deferredTo');
  });
});
