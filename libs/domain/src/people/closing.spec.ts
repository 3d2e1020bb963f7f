import fc from 'fast-check';
import { closingProblem } from './closing.js';

describe('whether an account may be closed', () => {
  it.each([
    [{ personId: 'ada', byId: 'sam', secretariat: ['sam'] }, null],
    [{ personId: 'ada', byId: 'sam', secretariat: ['sam', 'ada'] }, null],
    [{ personId: 'sam', byId: 'sam', secretariat: ['sam', 'ada'] }, /your own account/u],
    [{ personId: 'ada', byId: 'sam', secretariat: ['ada'] }, /the last account/u],
    [{ personId: 'ada', byId: null, secretariat: [] }, null],
  ])('%o', (closing, problem) => {
    const said = closingProblem(closing);
    if (problem === null) expect(said).toBe(null);
    else expect(said).toMatch(problem);
  });

  it('never leaves an installation without a secretariat that had one', () => {
    const id = fc.constantFrom('ada', 'sam', 'eve');
    fc.assert(
      fc.property(id, id, fc.uniqueArray(id, { minLength: 1 }), (personId, byId, secretariat) => {
        if (closingProblem({ personId, byId, secretariat }) !== null) return;
        expect(secretariat.filter((each) => each !== personId)).not.toEqual([]);
      }),
    );
  });
});
