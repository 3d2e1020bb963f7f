import { subjectPath } from './subject-path.js';

describe('the page of what an act is about', () => {
  it('is the decision for a position on a version', () => {
    const subjects = [
      { type: 'position', id: 'p' },
      { type: 'version', id: 'v' },
      { type: 'decision', id: 'd' },
    ];
    expect(subjectPath(subjects)).toBe('decisions/d');
  });

  it('is the dispute for what was done in one, about a decision', () => {
    const subjects = [
      { type: 'dispute', id: 'x' },
      { type: 'decision', id: 'd' },
    ];
    expect(subjectPath(subjects)).toBe('disputes/x');
  });

  it('is the poll for an answer to one, and the decision for one that comes from a poll', () => {
    expect(subjectPath([{ type: 'poll', id: 'p' }])).toBe('polls/p');
    const subjects = [
      { type: 'decision', id: 'd' },
      { type: 'version', id: 'v' },
      { type: 'poll', id: 'p' },
    ];
    expect(subjectPath(subjects)).toBe('decisions/d');
  });

  it('is the source for what was done about one', () => {
    const subjects = [
      { type: 'task_group', id: 'g' },
      { type: 'evidence', id: 'e' },
    ];
    expect(subjectPath(subjects)).toBe('evidence/e');
  });

  it('is the list where a thing has no page of its own', () => {
    expect(
      subjectPath([
        { type: 'recommendation', id: 'r' },
        { type: 'decision', id: 'd' },
      ]),
    ).toBe('recommendations');
  });

  it('is none for what no page shows', () => {
    expect(subjectPath([{ type: 'session', id: 's' }])).toBeUndefined();
  });
});
