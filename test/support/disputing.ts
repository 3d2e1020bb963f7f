import { PEOPLE } from '../../apps/api/src/demonstration/people.js';
import { Jobs } from '../../apps/api/src/platform/jobs/index.js';
import { open, SEATED } from './agreeing.js';
import { allStored } from './all-stored.js';
import { type ApiInProcess, startApiInProcess } from './api-in-process.js';
import { closeDraft, inSync, openDraft, wordsOf } from './draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from './living-space.js';
import {
  ask,
  mutate,
  outcomeOf,
  type PersonKey,
  payloadOf,
  read,
  type Speaker,
  signedInAll,
} from './people.js';
import { query } from './stored.js';
import { unchangedBy } from './unchanged.js';

const NAMES = [...SEATED, 'facilitator', 'secretariat', 'energyObserver', 'respondent'] as const;
type Name = (typeof NAMES)[number];
export type Input = Readonly<Record<string, unknown>>;

const DAY_MS = 86_400_000;
const SHOWN = `id status matter deadline escalatedAt settledWhy roomAgreed mayDo maySettle
  facilitator { name } mayFacilitate { name } sides { name organisations { slug } }
  statement { id sha256 } statementAgreements { sha256 stands organisation { slug } }
  options { id number text answers { answer words organisation { slug } } }
  steps(first: 5) { nodes { day what } } roomAgreements { organisation { slug } }
  dissents { text organisation { slug } } version { number } objection { id status mayWithdraw }`;

/** A dispute as the tests read it. */
export interface ShownDispute {
  readonly id: string;
  readonly status: string;
  readonly roomAgreed: boolean;
  readonly maySettle: boolean;
  readonly mayDo: readonly string[];
  readonly mayFacilitate: readonly unknown[];
  readonly statement: { readonly id: string; readonly sha256: string } | null;
  readonly statementAgreements: readonly { readonly sha256: string; readonly stands: boolean }[];
  readonly options: readonly { readonly id: string; readonly answers: readonly unknown[] }[];
  readonly objection: { readonly id: string; readonly status: string; readonly mayWithdraw: boolean };
}

/** A decision as it stands, with what came of the disputes in it. */
export interface ShownOutcome {
  readonly status: string;
  readonly evaluation: { readonly outcome: string; readonly missing: readonly { readonly slug: string }[] };
  readonly objections: readonly { readonly status: string }[];
  readonly dissents: readonly Input[];
}

/** An instant so many days from now. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString();
}

/** The demonstration with everybody who takes part in a dispute; no job runs but by what a test asks for. */
export class Disputing {
  private constructor(
    readonly api: ApiInProcess,
    readonly living: DemonstrationSpace,
    readonly people: Record<Name, Speaker>,
    private readonly slugs: ReadonlyMap<string, string>,
  ) {}

  static async begin(): Promise<Disputing> {
    const api = await startApiInProcess();
    await api.application.get(Jobs, { strict: false }).stop();
    const living = await demonstrationSpace(api.database.url, LIVING);
    const people = await signedInAll(api.url, NAMES);
    const rows = await query<{ id: string; slug: string }>(
      api.database.url,
      'SELECT id, slug FROM organisation',
    );
    return new Disputing(api, living, people, new Map(rows.map(({ id, slug }) => [slug, id])));
  }

  idOf(slug: string): string {
    return this.slugs.get(slug) ?? '';
  }

  async personId(key: PersonKey): Promise<string> {
    const sql = 'SELECT id FROM person WHERE email = $1';
    const [row] = await query<{ id: string }>(this.api.database.url, sql, [PEOPLE[key].email]);
    return row?.id ?? '';
  }

  attempt(key: Name, name: string, input: Input) {
    return mutate<{ dispute: ShownDispute }>(this.people[key], name, input, `dispute { ${SHOWN} }`);
  }

  async done(key: Name, name: string, input: Input): Promise<ShownDispute> {
    return payloadOf(await this.attempt(key, name, input)).dispute;
  }

  /** Refused with this code, and no row of any table is another one. @returns the reason */
  async refused(code: string, key: Name, name: string, input: Input): Promise<string> {
    const answer = await unchangedBy(this.api.database.url, () => this.attempt(key, name, input));
    expect(outcomeOf(answer)).toBe(code);
    return answer.errors[0]?.message ?? '';
  }

  async shown(key: Name, disputeId: string): Promise<ShownDispute> {
    const { data } = await ask<{ dispute: ShownDispute }>(
      this.people[key],
      `query D($id: ID!) { dispute(id: $id) { ${SHOWN} } }`,
      { id: disputeId },
    );
    if (data === null) throw new Error('The dispute is not shown.');
    return data.dispute;
  }

  /** Why a dispute waits for somebody; null while it does not. */
  async waits(key: Name, disputeId: string): Promise<string | null> {
    const { data } = await ask<{ viewer: { waiting: { id: string; kind: string }[] } }>(
      this.people[key],
      `{ viewer { waiting(spaceSlug: "${LIVING}") { id kind } } }`,
    );
    return data?.viewer.waiting.find(({ id }) => id === `dispute:${disputeId}`)?.kind ?? null;
  }

  /** A decision on a draft's newest words, to which an organisation objects. */
  async objected(key: Name, { versionId }: { readonly versionId: string }, clauseId: string) {
    const decisionId = await open(this.people.builders, versionId, 'Do we agree to these words?');
    return { decisionId, objectionId: await this.objection(key, decisionId, versionId, clauseId) };
  }

  async objection(key: Name, decisionId: string, versionId: string, clauseId: string): Promise<string> {
    const versionSha256 = await read(this.people[key], versionId);
    const said = { clauseIds: [clauseId], reasons: 'It asks too much.', wouldResolve: 'Less.' };
    const raised = await mutate<{ objection: { id: string } }>(
      this.people[key],
      'raiseObjection',
      { decisionId, versionSha256, ...said },
      'objection { id }',
    );
    return payloadOf(raised).objection.id;
  }

  /** Everybody with a seat but one organisation agrees. */
  async othersAgree(but: Name, decisionId: string, versionId: string): Promise<void> {
    for (const key of SEATED.filter((each) => each !== but)) {
      const versionSha256 = await read(this.people[key], versionId);
      const input = { decisionId, versionSha256, answer: 'AGREE' };
      payloadOf(await mutate(this.people[key], 'takePosition', input));
    }
  }

  /** Another version of a draft, with words more. @returns its id */
  async frozen(draftId: string, clauseId: string, words: string): Promise<string> {
    const client = openDraft(this.api.url, draftId, this.people.builders.cookie);
    await inSync(client);
    wordsOf(client, clauseId).insert(0, words);
    await allStored(this.api.database.url, client, draftId);
    closeDraft(client);
    const input = { draftId, summary: words };
    const answer = await mutate<{ version: { id: string } }>(
      this.people.builders,
      'freezeDraft',
      input,
      'version { id }',
    );
    return payloadOf(answer).version.id;
  }

  async outcome(decisionId: string): Promise<ShownOutcome> {
    const { data } = await ask<{ decision: ShownOutcome }>(
      this.people.energyObserver,
      `query D($id: ID!) { decision(id: $id) { status evaluation { outcome missing { slug } }
         objections { status dispute { status } } dissents { text organisation { slug } } } }`,
      { id: decisionId },
    );
    if (data === null) throw new Error('The decision is not shown.');
    return data.decision;
  }
}
