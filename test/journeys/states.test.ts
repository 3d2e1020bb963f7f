import { ActsService } from '../../apps/api/src/acts/acts.service.js';
import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { IdentityService } from '../../apps/api/src/identity/identity.service.js';
import { Problem } from '../../apps/api/src/platform/problem.js';
import { reviseSpace } from '../../apps/api/src/spaces/acts/revise-space.js';
import { next, pollStates } from '../../libs/domain/src/index.js';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process.js';
import { demonstrationSpace, LIVING } from '../support/living-space.js';
import { personId } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

let api: ApiInProcess;

beforeAll(async () => {
  api = await startApiInProcess();
}, 180_000);

it('a change that the state of a thing does not allow is refused in words that say what it allows, and leaves nothing', async () => {
  const { url } = api.database;
  const now = new Date();
  const actor = await api.application
    .get(IdentityService, { strict: false })
    .actorOf(await personId(url, PEOPLE.seconded.email), now, null);
  if (actor === null) throw new Error('The secretariat is nobody.');
  const { spaceId } = await demonstrationSpace(url, LIVING);
  const impossible: typeof reviseSpace = {
    ...reviseSpace,
    change: async (args) => {
      const change = await reviseSpace.change(args);
      next(pollStates, 'closed', 'close');
      return change;
    },
  };
  const input = { spaceId, title: 'Another', vision: 'Another one.' };
  const done = await unchangedBy(url, () =>
    api.application
      .get(ActsService, { strict: false })
      .perform(impossible, input, { actor, now })
      .catch((error: unknown) => error),
  );
  expect(done).toBeInstanceOf(Problem);
  expect(done).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('poll') });
});
