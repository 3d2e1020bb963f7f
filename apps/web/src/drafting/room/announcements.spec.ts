import { comings, GatheredChanges } from './announcements.js';
import type { PersonHere } from './people.js';

const person = (personId: string): PersonHere => ({
  personId,
  name: `Name of ${personId}`,
  organisation: null,
  sector: null,
  colour: '',
  observer: false,
});
const [ann, ben, carl] = [person('ann'), person('ben'), person('carl')];

describe('comings', () => {
  it('says who joined and who left, by person', () => {
    expect(comings([ann, ben], [{ ...ben, name: 'Benjamin' }, carl])).toEqual({
      joined: [carl],
      left: [ann],
    });
    expect(comings([ann], [ann])).toEqual({ joined: [], left: [] });
  });
});

describe('GatheredChanges', () => {
  it('tells of a person once in ten seconds, with all that they changed since', () => {
    const changes = new GatheredChanges();
    expect(changes.some).toBe(false);
    for (const place of ['c-1', 'c-1', null]) changes.note(ann, 'changed', place);
    expect(changes.due(1000)).toEqual([{ person: ann, changed: ['c-1', null], removed: [] }]);
    expect(changes.some).toBe(false);
    changes.note(ann, 'changed', 'c-2');
    changes.note(ann, 'changed', 'c-3');
    expect(changes.due(10_999)).toEqual([]);
    expect(changes.some).toBe(true);
    expect(changes.due(11_000)).toEqual([{ person: ann, changed: ['c-2', 'c-3'], removed: [] }]);
    expect(changes.due(60_000)).toEqual([]);
  });

  it('holds one person’s changes not back for another’s', () => {
    const changes = new GatheredChanges();
    changes.note(ann, 'changed', 'c-1');
    changes.due(0);
    changes.note(ann, 'changed', 'c-1');
    changes.note(ben, 'changed', 'c-1');
    expect(changes.due(1000).map((each) => each.person)).toEqual([ben]);
  });

  it('tells what was removed apart, where nothing else was changed, also of nobody', () => {
    const changes = new GatheredChanges();
    changes.note(ann, 'removed', 'c-1');
    changes.note(ann, 'removed', 'c-2');
    changes.note(ann, 'changed', 'c-1');
    changes.note(null, 'removed', null);
    expect(changes.due(0)).toEqual([
      { person: ann, changed: ['c-1'], removed: ['c-2'] },
      { person: null, changed: [], removed: [null] },
    ]);
  });
});
