import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { LIVING } from '../support/living-space.js';
import { ask, mutate, payloadOf, type Speaker, signedInAll } from '../support/people.js';

interface Said {
  readonly sentence: string;
  readonly en: string;
  readonly cy: string;
}

let server: DemonstrationServer;
let people: Record<'builders' | 'auditor', Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  people = await signedInAll(server.url, ['builders', 'auditor']);
});

const SAID = 'sentence en: sentence(language: EN) cy: sentence(language: CY)';

async function acts(speaker: Speaker): Promise<readonly Said[]> {
  const answer = await ask<{ acts: { nodes: Said[] } }>(
    speaker,
    `{ acts(spaceSlug: "${LIVING}", first: 50) { nodes { ${SAID} } } }`,
  );
  return answer.data?.acts.nodes ?? [];
}

async function notices(speaker: Speaker): Promise<readonly Said[]> {
  const answer = await ask<{ viewer: { notices: { nodes: Said[] } } }>(
    speaker,
    `{ viewer { notices(first: 20) { nodes { ${SAID} } } } }`,
  );
  return answer.data?.viewer.notices.nodes ?? [];
}

it('every act and notice has its sentence in Welsh, beside the English one, which is told unless asked', async () => {
  for (const said of [await acts(people.auditor), await notices(people.builders)]) {
    expect(said.length).toBeGreaterThan(10);
    for (const { sentence, en, cy } of said) {
      expect(sentence).toBe(en);
      expect(cy).not.toBe('');
      expect(cy).not.toBe(en);
    }
  }
  expect((await acts(people.auditor)).map(({ cy }) => cy)).toContainEqual(
    expect.stringMatching(/^Rhewodd /u),
  );
});

it('whoever reads the record in Welsh is told in Welsh, and in English when they ask for it', async () => {
  const name = 'Co-chair, Home Builders Association';
  const input = { name, addressedAs: null, timeZone: 'Europe/London', language: 'CY' };
  const { act } = payloadOf(
    await mutate<{ act: { sentence: string } }>(people.builders, 'updateProfile', input, 'act { sentence }'),
  );
  expect(act.sentence).not.toMatch(/profile/u);
  for (const said of [await acts(people.builders), await notices(people.builders)])
    for (const { sentence, en, cy } of said) {
      expect(sentence).toBe(cy);
      expect(sentence).not.toBe(en);
    }
  expect((await acts(people.auditor)).every(({ sentence, en }) => sentence === en)).toBe(true);
});
