import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { createTaskGroup } from '../../apps/api/src/groups/acts/create-task-group.js';
import { IdentityService } from '../../apps/api/src/identity/identity.service.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { LIVING } from '../support/living-space.js';
import { mutate, outcomeOf, type Speaker, signedIn } from '../support/people.js';
import { personId, query } from '../support/stored.js';
import { contents, settled } from '../support/unchanged.js';

let api: ApiInProcess;
let secretary: Speaker;
let count = 0;

beforeAll(async () => {
  api = await startApiInProcess();
  secretary = await signedIn(api.url, 'secretariat');
  await query(
    api.database.url,
    `CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'The database broke down here'; END $$`,
  );
});

const group = () => {
  count += 1;
  const title = `Group ${count} of this test`;
  return { spaceSlug: LIVING, title, purpose: 'To be there or not.', termsOfReference: 'By consent.' };
};
const act = () => mutate(secretary, 'createTaskGroup', group(), 'act { id }');

/** What every table holds once all that was done before is in the log. */
async function held(): Promise<Record<string, string>> {
  await settled(api.database.url);
  return contents(api.database.url);
}

describe('a change and its act', () => {
  const MOMENTS = [
    ['as it is written', 'CREATE TRIGGER breaks_down BEFORE INSERT ON'],
    ['as the transaction commits', 'CREATE CONSTRAINT TRIGGER breaks_down AFTER INSERT ON'],
  ] as const;
  const TABLES = ['task_group', 'act', 'act_opening', 'act_outbox'];
  const cases = MOMENTS.flatMap(([moment, begin]) => TABLES.map((table) => [table, moment, begin] as const));

  it.each(cases)('are neither there where %s cannot be kept %s', async (table, _moment, begin) => {
    const { url } = api.database;
    const before = await held();
    const deferred = begin.includes('CONSTRAINT') ? 'DEFERRABLE INITIALLY DEFERRED' : '';
    await query(url, `${begin} ${table} ${deferred} FOR EACH ROW EXECUTE FUNCTION break_down()`);
    try {
      expect(outcomeOf(await act())).toBe('INTERNAL');
    } finally {
      await query(url, `DROP TRIGGER breaks_down ON ${table}`);
    }
    expect(await held()).toEqual(before);
  });

  it('are both there where nothing breaks', async () => {
    const before = await held();
    expect(outcomeOf(await act())).toBe('OK');
    const after = await held();
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed).toEqual(expect.arrayContaining(['act', 'act_opening', 'ledger_entry', 'task_group']));
  });
});

describe('an act that names more than an entry of the log can hold', () => {
  it('is refused with what to do, and leaves nothing behind', async () => {
    const now = new Date();
    const id = await personId(api.database.url, 'secretariat@hub.example');
    const actor = await api.application.get(IdentityService, { strict: false }).actorOf(id, now, null);
    if (actor === null) throw new Error('The secretariat is not there.');
    const much = {
      ...createTaskGroup,
      change: async (of: Parameters<typeof createTaskGroup.change>[0]) => ({
        ...(await createTaskGroup.change(of)),
        subjects: Array.from({ length: 2_000 }, (_, at) => ({ type: 'draft' as const, id: `draft-${at}` })),
      }),
    };
    const before = await held();
    const performed = api.application
      .get(ActsService, { strict: false })
      .perform(much, group(), { actor, now });
    await expect(performed).rejects.toMatchObject({
      code: 'TOO_LARGE',
      message: expect.stringContaining('Do it in parts.'),
    });
    expect(await held()).toEqual(before);
  });
});
