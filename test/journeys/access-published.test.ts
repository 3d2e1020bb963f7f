import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { ask, mutate, payloadOf, publicAt, signedIn } from '../support/people.js';
import { query } from '../support/stored.js';

const TITLE = 'Carbon compliance for net zero ready homes';
/** Words of version 1, which was never public; version 2 says it otherwise. */
const INTERNAL = 'are avoided';

const AROUND = `query ($id: ID!) { draftVersion(id: $id) {
  number content previous { number content }
  changesSince { fromVersion { number } changes { words { kind text } } } } }`;

interface Around {
  readonly draftVersion: {
    readonly number: number;
    readonly previous: { readonly number: number } | null;
    readonly changesSince: { readonly fromVersion: { readonly number: number } | null };
  };
}

let server: DemonstrationServer;
let versionId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  const builders = await signedIn(server.url, 'builders');
  const [draft] = await query<{ id: string }>(server.database.url, 'SELECT id FROM draft WHERE title = $1', [
    TITLE,
  ]);
  const frozen = payloadOf(
    await mutate<{ version: { id: string } }>(
      builders,
      'freezeDraft',
      { draftId: draft?.id, summary: 'For everybody to read.' },
      'version { id }',
    ),
  );
  versionId = frozen.version.id;
  const asked = { title: 'Is this right?', introduction: 'Everybody is asked.', kind: 'OPEN', questions: [] };
  payloadOf(
    await mutate(builders, 'openConsultation', { versionId, ...asked, closesAt: '2099-01-01T12:00:00Z' }),
  );
});

it.each(['public', 'respondent'] as const)(
  '%s reads a published version, and nothing of the internal one before it',
  async (part) => {
    const reader = part === 'public' ? publicAt(server.url) : await signedIn(server.url, part);
    const { data, errors } = await ask<Around>(reader, AROUND, { id: versionId });
    expect(errors).toEqual([]);
    expect(data?.draftVersion).toMatchObject({
      number: 2,
      previous: null,
      changesSince: { fromVersion: null },
    });
    expect(JSON.stringify(data)).not.toContain(INTERNAL);
  },
);

it('a member reads both, and what changed', async () => {
  const { data } = await ask<Around>(await signedIn(server.url, 'nature'), AROUND, { id: versionId });
  expect(data?.draftVersion).toMatchObject({
    previous: { number: 1 },
    changesSince: { fromVersion: { number: 1 } },
  });
  expect(JSON.stringify(data)).toContain(INTERNAL);
});
