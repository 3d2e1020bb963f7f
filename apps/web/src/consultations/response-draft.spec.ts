import fc from 'fast-check';
import { draftKey, EMPTY_DRAFT, parseDraft, saidIn } from './response-draft.js';

describe('a response kept in the browser', () => {
  it('comes back as it was', () => {
    const texts = fc.dictionary(fc.uuid(), fc.string());
    const organisationId = fc.option(fc.uuid(), { nil: null });
    fc.assert(
      fc.property(texts, texts, organisationId, (answers, comments, forWhom) => {
        const draft = { answers, comments, organisationId: forWhom };
        const kept = parseDraft(JSON.stringify(draft));
        expect(JSON.stringify(kept)).toBe(JSON.stringify(draft));
      }),
    );
  });

  it('is nothing when what was kept is not a draft', () => {
    for (const text of [null, '', 'no json', '[]', '7', 'null', '{"answers":[],"comments":3}']) {
      expect(parseDraft(text)).toEqual(EMPTY_DRAFT);
    }
  });

  it('leaves out what is not a text', () => {
    const kept = parseDraft('{"answers":{"a":1,"b":"yes"},"comments":{"c":null},"organisationId":4}');
    expect(kept).toEqual({ answers: { b: 'yes' }, comments: {} });
  });

  it('is kept apart for each person and round', () => {
    const keys = [draftKey('p1', 'r1'), draftKey('p1', 'r2'), draftKey('p2', 'r1')];
    expect(new Set(keys).size).toBe(3);
  });
});

describe('what a response says', () => {
  const questions = [{ id: 'q1' }, { id: 'q2' }];
  const clauses = [{ id: 'c1' }, { id: 'c2' }];

  it('is in the order of the text, without blanks', () => {
    const draft = { answers: { q2: ' Two ', q1: 'One' }, comments: { c2: 'Clause', c1: '  \n ' } };
    expect(saidIn(draft, questions, clauses)).toEqual({
      answers: [
        { questionId: 'q1', text: 'One' },
        { questionId: 'q2', text: 'Two' },
      ],
      comments: [{ clauseId: 'c2', text: 'Clause' }],
    });
  });

  it('leaves out questions and clauses that are not in this round', () => {
    const draft = { answers: { other: 'x' }, comments: { gone: 'y' } };
    expect(saidIn(draft, questions, clauses)).toEqual({ answers: [], comments: [] });
  });
});
