import { open, SEATED, type Seated } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { shown } from '../support/demonstration-reads.js';
import { closeDraft, inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import {
  mutate,
  outcomeOf,
  payloadOf,
  read,
  type Speaker,
  signedIn,
  signedInAll,
} from '../support/people.js';
import { query } from '../support/stored.js';
import { unchangedBy } from '../support/unchanged.js';

const FOSSIL = 'cc-limit-fossil';
const SEATS = `query S($id: ID!) { decision(id: $id) { seats { organisation { name }
  lapsedPosition { answer version { number } } lastAgreed { answer version { number } }
  changesSinceAgreed { fromVersion { number } } } } }`;

interface SeatView {
  readonly organisation: { readonly name: string };
  readonly lapsedPosition: { readonly answer: string; readonly version: { readonly number: number } } | null;
  readonly lastAgreed: { readonly answer: string; readonly version: { readonly number: number } } | null;
  readonly changesSinceAgreed: { readonly fromVersion: { readonly number: number } } | null;
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Seated;
let decisionId: string;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, SEATED);
  decisionId = await open(people.builders, living.compliance.versionId, 'Are these the words?');
});

const agree = (speaker: Speaker, versionSha256: string) =>
  mutate(speaker, 'takePosition', { decisionId, versionSha256, answer: 'AGREE' });

async function refused(work: () => ReturnType<typeof mutate>): Promise<string> {
  const answer = await unchangedBy(server.database.url, work);
  expect(outcomeOf(answer)).toBe('CONFLICT');
  return answer.errors[0]?.message ?? '';
}

/** Makes a person's reading as old as that. */
async function age(speaker: Speaker, hours: number): Promise<void> {
  const { viewer } = await shown<{ viewer: { person: { id: string } } }>(
    speaker,
    '{ viewer { person { id } } }',
    {},
  );
  await query(
    server.database.url,
    `UPDATE reading SET read_to_end_at = now() - make_interval(hours => $3)
     WHERE version_id = $1 AND person_id = $2`,
    [living.compliance.versionId, viewer.person.id, hours],
  );
}

describe('a reading', () => {
  it('of words that were never shown is no reading', async () => {
    const { versionId, sha256 } = living.compliance;
    const confirm = () => mutate(people.standards, 'confirmReading', { versionId, sha256 });
    expect(await refused(confirm)).toMatch(/^The text has not been shown to you in this session/u);
  });

  it('is also of a file that was downloaded', async () => {
    const { versionId, sha256 } = living.compliance;
    const file = new URL(`/versions/${versionId}/text.html`, server.url);
    const answer = await fetch(file, { headers: { cookie: people.standards.cookie } });
    expect(answer.headers.get('x-version-sha256')).toBe(sha256);
    expect(await answer.text()).toContain(sha256);
    payloadOf(await mutate(people.standards, 'confirmReading', { versionId, sha256 }));
    payloadOf(await agree(people.standards, sha256));
  });

  it('serves for twelve hours, then the words are to be read once more', async () => {
    const sha256 = await read(people.councils, living.compliance.versionId);
    await age(people.councils, 13);
    expect(await refused(() => agree(people.councils, sha256))).toMatch(/a reading serves for 12 hours\.$/u);
    const { draftVersion } = await shown<{ draftVersion: { reading: { readToEndAt: string | null } } }>(
      people.councils,
      'query V($id: ID!) { draftVersion(id: $id) { reading { readToEndAt } } }',
      { id: living.compliance.versionId },
    );
    expect(draftVersion.reading.readToEndAt).toBe(null);
    await age(people.councils, 11);
    payloadOf(await agree(people.councils, sha256));
  });

  it('in one session serves in no other of the same person', async () => {
    const sha256 = await read(people.suppliers, living.compliance.versionId);
    const elsewhere = await signedIn(server.url, 'suppliers');
    expect(await refused(() => agree(elsewhere, sha256))).toMatch(/^Read version 1 to its end first/u);
  });
});

describe('what changed since', () => {
  /** Freezes the draft: the decision is about the new version. @returns its hash, read by somebody */
  async function frozen(number: number, reader: Speaker): Promise<string> {
    const input = {
      draftId: living.compliance.draftId,
      summary: `Version ${number}.`,
      expectedRevision: number - 1,
    };
    const answer = await mutate<{ version: { id: string } }>(
      people.builders,
      'freezeDraft',
      input,
      'version { id }',
    );
    return read(reader, payloadOf(answer).version.id);
  }

  async function seat(): Promise<SeatView | undefined> {
    const { decision } = await shown<{ decision: { seats: SeatView[] } }>(people.councils, SEATS, {
      id: decisionId,
    });
    return decision.seats.find(({ organisation }) => organisation.name === 'Councils Association');
  }

  it('is told from the words that an organisation last agreed to, though it objected to later ones', async () => {
    const versionSha256 = await frozen(2, people.councils);
    expect(await seat()).toMatchObject({
      lapsedPosition: { answer: 'AGREE', version: { number: 1 } },
      lastAgreed: { version: { number: 1 } },
      changesSinceAgreed: { fromVersion: { number: 1 } },
    });
    payloadOf(
      await mutate(people.councils, 'raiseObjection', {
        decisionId,
        versionSha256,
        clauseIds: [FOSSIL],
        reasons: 'Some sites cannot be reached by the grid in time.',
        wouldResolve: 'An exception for such sites.',
      }),
    );
    const draft = openDraft(server.url, living.compliance.draftId, people.builders.cookie);
    await inSync(draft);
    wordsOf(draft, FOSSIL).insert(0, 'Save for excepted sites: ');
    await allStored(server.database.url, draft, living.compliance.draftId);
    closeDraft(draft);
    await frozen(3, people.councils);
    expect(await seat()).toMatchObject({
      lapsedPosition: { answer: 'OBJECT', version: { number: 2 } },
      lastAgreed: { answer: 'AGREE', version: { number: 1 } },
      changesSinceAgreed: { fromVersion: { number: 1 } },
    });
  });
});
