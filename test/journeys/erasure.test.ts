import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { check } from '../../apps/verify/src/check.js';
import {
  DEMONSTRATION_PASSWORD,
  type DemonstrationServer,
  startDemonstrationServer,
} from '../support/demonstration-database.js';
import { placesOf } from '../support/every-column.js';
import { graphql } from '../support/http.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { ownData } from '../support/own-data.js';
import { ask, mutate, outcomeOf, payloadOf, type Speaker, signedIn } from '../support/people.js';
import { formsOfSalt, receiptsIn, saltsIn } from '../support/salts.js';
import { query } from '../support/stored.js';
import { signed, unchangedBy } from '../support/unchanged.js';
import { exportOf, verified } from '../support/verified.js';

const NAME = 'Zephyrine Quillfeather';
const { email, name: NAME_BEFORE } = PEOPLE.builders;
const OWN_WORDS = 'My own street floods every winter.';
const KNOWN_BY = [NAME, NAME_BEFORE, email, OWN_WORDS];
const ACTS = `query Acts($personId: ID) {
  acts(spaceSlug: "${LIVING}", filter: { personId: $personId }, first: 100) {
    totalCount nodes { id kind sentence person { id name } erasedBy { kind sentence } }
  }
}`;

interface ActView {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly erasedBy: { readonly kind: string; readonly sentence: string } | null;
}

let server: DemonstrationServer;
let living: DemonstrationSpace;
let secretary: Speaker;
let builder: Speaker;
let personId: string;
let pseudonym: string;
let actsBefore: number;
let headBefore: { readonly size: number; readonly rootHash: string };
let leavesBefore: string[];
/** Salts of payloads before anything was erased, by act, 64 hexadecimal digits each. */
let saltsBefore: Map<string, string>;

const acts = async () => {
  const { data } = await ask<{ acts: { totalCount: number; nodes: ActView[] } }>(secretary, ACTS, {
    personId,
  });
  if (data === null) throw new Error('The acts cannot be read.');
  return data.acts;
};

const head = async () => {
  await signed(server.database.url);
  const { data } = await ask<{ ledgerHead: { size: number; rootHash: string } }>(
    secretary,
    '{ ledgerHead { size rootHash } }',
  );
  if (data === null) throw new Error('The head cannot be read.');
  return data.ledgerHead;
};

const leavesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{"index"'))
    .map((line) => (JSON.parse(line) as { leaf: string }).leaf);

const erasure = (more: object = {}) => ({
  personId,
  ground: 'CONSENT_WITHDRAWN',
  reason: 'They asked for it and the group agrees.',
  confirmEmail: email,
  withResponses: true,
  ...more,
});

/** Refused with a code and at a field, and no row of any table is another one. */
const refused = async (input: object, by = secretary) => {
  const answer = await unchangedBy(server.database.url, () => mutate(by, 'erasePerson', { ...input }));
  return [outcomeOf(answer), answer.errors[0]?.extensions?.field, answer.errors[0]?.message];
};

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  [secretary, builder] = await Promise.all([
    signedIn(server.url, 'secretariat'),
    signedIn(server.url, 'builders'),
  ]);
  const [row] = await query<{ id: string }>(server.database.url, 'SELECT id FROM person WHERE email = $1', [
    email,
  ]);
  personId = row?.id ?? '';
  pseudonym = `A person (erased), ${personId.slice(0, 8)}`;
  const profile = { name: NAME, addressedAs: 'Zeph', timeZone: 'Europe/Paris', language: 'EN' };
  payloadOf(await mutate(builder, 'updateProfile', profile));
  payloadOf(await mutate(builder, 'requestErasure', { reason: `I, ${NAME}, move on.` }));
  payloadOf(
    await mutate(builder, 'createDraft', { taskGroupId: living.compliance.groupId, title: 'An annex' }),
  );
  payloadOf(
    await mutate(builder, 'withdrawObjection', { objectionId: living.objectionId, reasons: 'It was met.' }),
  );
  payloadOf(
    await mutate(builder, 'submitResponse', {
      roundId: living.asked.roundId,
      answers: [{ questionId: living.asked.questionId, text: OWN_WORDS }],
      comments: [{ clauseId: 'fs-shown-each', text: OWN_WORDS }],
    }),
  );
});

describe('erasing a person', () => {
  it('is refused without the address, with a reason that names them, for oneself', async () => {
    expect(await refused(erasure({ confirmEmail: 'somebody@else.example' }))).toEqual([
      'INVALID',
      'confirmEmail',
      expect.stringMatching(/typed as it stands/u),
    ]);
    expect(await refused(erasure({ reason: `${NAME_BEFORE} left.` }))).toEqual([
      'INVALID',
      'reason',
      expect.stringMatching(/must not name the person/u),
    ]);
    const own = { personId: await secretaryId(), confirmEmail: PEOPLE.secretariat.email };
    expect((await refused(erasure(own)))[0]).toBe('CONFLICT');
    expect((await refused(erasure(), builder))[0]).toBe('FORBIDDEN');
  });

  it('is one act, and says what it did', async () => {
    actsBefore = (await acts()).totalCount;
    headBefore = await head();
    leavesBefore = leavesOf(await exportOf(secretary, LIVING));
    saltsBefore = await saltsIn(server.database.url);
    const { account, act } = payloadOf(
      await mutate<{ account: object; act: { sentence: string } }>(
        secretary,
        'erasePerson',
        erasure(),
        'account { status email person { name } erasureRequest { status } } act { sentence }',
      ),
    );
    expect(account).toEqual({
      status: 'ERASED',
      email: `${personId}@erased.invalid`,
      person: { name: pseudonym },
      erasureRequest: { status: 'DONE' },
    });
    expect(act.sentence).toBe(
      `${PEOPLE.secretariat.name} erased the personal data of ${pseudonym}. Ground: consent was withdrawn.`,
    );
  });

  it('leaves their names, address and own words in no column of any table', async () => {
    const { url } = server.database;
    expect(await placesOf(url, [NAME, email, OWN_WORDS])).toEqual([]);
    // The name of before stands in minutes, which are a draft: the words of a text are the group's, and stay.
    const places = await placesOf(url, [NAME_BEFORE]);
    expect(places.filter((place) => !place.startsWith('public.draft_update:'))).toEqual([]);
  });

  it('leaves the salts of what they said nowhere: in no table, export or archive, so that nobody can guess it back', async () => {
    const after = await saltsIn(server.database.url);
    const erased = [...saltsBefore].flatMap(([act, salt]) => (after.has(act) ? [] : salt));
    expect(erased.length).toBeGreaterThanOrEqual(actsBefore);
    const forms = erased.flatMap(formsOfSalt);
    expect(await placesOf(server.database.url, forms)).toEqual([]);
    const [kept = ''] = after.values();
    expect(await placesOf(server.database.url, [kept])).toHaveLength(1);
    const archive = new URL(`/ledger/archive?space=${LIVING}`, server.url);
    const { cookie } = await signedIn(server.url, 'auditor');
    const packed = Buffer.from(await (await fetch(archive, { headers: { cookie } })).arrayBuffer());
    const shown = [
      packed.toString('latin1'),
      receiptsIn(packed),
      await exportOf({ url: server.url, cookie }, LIVING),
    ];
    for (const text of shown) expect(forms.filter((form) => text.includes(form))).toEqual([]);
    expect(shown.map((text) => [...after.values()].some((salt) => text.includes(salt)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('leaves no door open to them', async () => {
    expect((await ask(builder, '{ viewer { id } }')).data).toEqual({ viewer: null });
    expect((await ownData(builder)).status).toBe(404);
    const input = { email, password: DEMONSTRATION_PASSWORD };
    const { errors } = await graphql(
      server.url,
      'mutation In($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      { input },
    );
    expect(errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('leaves every act there, under the pseudonym, and says which act took the name', async () => {
    const { totalCount, nodes } = await acts();
    expect(totalCount).toBe(actsBefore);
    for (const each of nodes) {
      expect(each.person).toEqual({ id: personId, name: pseudonym });
      expect(each.sentence).toContain(pseudonym);
      expect(each.erasedBy).toEqual({
        kind: 'person.erase',
        sentence: expect.stringMatching(/Ground: consent/u),
      });
    }
    expect(JSON.stringify(nodes)).not.toMatch(new RegExp(`${NAME}|${NAME_BEFORE}`, 'u'));
  });

  it('leaves the positions of the organisation valid', async () => {
    const { data } = await ask<{
      decision: { positions: { nodes: { person: object; organisation: object }[] } };
    }>(
      secretary,
      'query D($id: ID!) { decision(id: $id) { positions { nodes { person { name } organisation { name } } } } }',
      { id: living.fabric.decisionId },
    );
    expect(data?.decision.positions.nodes).toContainEqual({
      person: { name: pseudonym },
      organisation: { name: 'Home Builders Association' },
    });
  });

  it('leaves the log as it was, and the verifier accounts for what is no longer opened', async () => {
    const text = await exportOf(secretary, LIVING);
    expect(leavesOf(text).slice(0, leavesBefore.length)).toEqual(leavesBefore);
    const verdict = await verified(text, { root: headBefore.rootHash, size: headBefore.size });
    expect(verdict).toMatchObject({ status: 0, erased: { person: 0, organisation: 0 } });
    expect(verdict.erased.payload).toBeGreaterThanOrEqual(actsBefore);
    expect(text).not.toMatch(new RegExp([...KNOWN_BY].join('|'), 'iu'));
  });

  it('leaves receipts that hold: their acts are in the log, and their words are said to be erased', async () => {
    const vkey = await (await fetch(new URL('/ledger/vkey', server.url))).text();
    const nodes = (await acts()).nodes.slice(0, 3);
    expect(nodes).not.toEqual([]);
    for (const { id, kind } of nodes) {
      const address = new URL(`/ledger/receipts/${id}`, server.url);
      const receipt = await (await fetch(address, { headers: { cookie: secretary.cookie } })).text();
      const chunks = (async function* () {
        yield Buffer.from(receipt);
      })();
      const result = await check(chunks, { keys: [vkey] });
      expect(result.checks.filter(({ holds }) => !holds)).toEqual([]);
      expect(result).toMatchObject({ whole: true, act: { kind }, statement: null, erased: true });
    }
  });

  it('is found out when the export tells another story of it', async () => {
    const text = await exportOf(secretary, LIVING);
    const shown = { root: headBefore.rootHash, size: headBefore.size };
    expect(
      (await verified(text.replace('"consent_withdrawn"}}', '"legal_obligation"}}'), shown)).status,
    ).toBe(1);
    const elsewhere = text.replace(/"erased":\{"act":"[^"]+"/u, '"erased":{"act":"another-act"');
    expect((await verified(elsewhere, shown)).status).toBe(1);
  });

  it('is not done by switching off what keeps evidence from changing', async () => {
    const { url } = server.database;
    const change = (sql: string) =>
      query(url, sql).then(
        () => 'changed',
        (error: Error) => error.message,
      );
    expect(await change(`UPDATE answer SET text = 'Something else'`)).toMatch(/append-only/u);
    expect(await change(`UPDATE answer SET text = ''`)).toMatch(/append-only/u);
    expect(await change('DELETE FROM response_comment')).toMatch(/append-only/u);
    const off = await query(url, `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'D'`);
    expect(off).toEqual([]);
  });

  it('is for good', async () => {
    const again = erasure({ confirmEmail: `${personId}@erased.invalid` });
    expect((await refused(again))[0]).toBe('CONFLICT');
    expect(outcomeOf(await mutate(secretary, 'reactivatePerson', { personId, reason: 'Back.' }))).toBe(
      'CONFLICT',
    );
  });
});

async function secretaryId(): Promise<string> {
  const { data } = await ask<{ viewer: { id: string } }>(secretary, '{ viewer { id } }');
  return data?.viewer.id ?? '';
}
