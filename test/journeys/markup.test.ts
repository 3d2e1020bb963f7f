import { carry, SEATED, type Seated } from '../support/agreeing.js';
import { allStored } from '../support/all-stored.js';
import { type DemonstrationServer, startDemonstrationServer } from '../support/demonstration-database.js';
import { inSync, openDraft, wordsOf } from '../support/draft-client.js';
import { type DemonstrationSpace, demonstrationSpace, LIVING } from '../support/living-space.js';
import { APART } from '../support/operations/apart.js';
import { doorOf, operationsOn } from '../support/operations/index.js';
import { ask, mutate, type PersonKey, read, type Speaker, signedInAll } from '../support/people.js';
import { checkedInSchema, inputPaths } from '../support/schema-fields.js';
import { stageOn } from '../support/stage.js';
import { withAt } from '../support/with-at.js';

const PEOPLE = [...SEATED, 'secretariat', 'sponsor', 'respondent'] as const satisfies readonly PersonKey[];
/** They take no text that a person typed, or one that the group does not see; closing has to wait for a deadline. */
const WITHOUT_TEXT = [
  'confirmReading',
  'reportAnswers',
  'closeDecision',
  // Nothing more is done in a decision after it: lapsed-decision.test.ts shows its reasons.
  'lapseDecision',
  'offerAmendment',
  'withdrawSupport',
  'reopenSection',
  'closeRound',
  'invitePerson',
  'resendInvitation',
  'revokeInvitation',
  'revokeAccessToken',
  'removePasskey',
  'unlinkProvider',
  'updateProfile',
  'deactivatePerson',
  'reactivatePerson',
  'signIn',
  'signOut',
  'grantSpaceRole',
  'endSpaceRole',
  'admitOrganisation',
  'closeSpace',
  // Nothing more is the sponsor's after it: mandate.test.ts shows its reasons.
  'changeSponsor',
  'appointMember',
  'changeMembership',
  'adoptTerms',
  'withdrawJoinRequest',
  'recordAttendance',
  'beginMinutes',
  'approveMinutes',
  'makeCalendarFeed',
  'revokeCalendarFeed',
  'requestErasure',
  // A group with an open decision is not closed: groups.test.ts shows a final report.
  'closeTaskGroup',
  'declineErasure',
  'withdrawErasureRequest',
  'erasePerson',
  'eraseAct',
  'recordAffiliation',
  'endAffiliation',
  'nameSubstitute',
  'endSubstitution',
  'withdrawInterest',
  'markNoticesRead',
  'chooseNotices',
  'resolveCommentThread',
  'reopenCommentThread',
  'withdrawComment',
  'withdrawAmendment',
  'assignFacilitator',
  'agreeToRoom',
  'beginStatement',
  'agreeToStatement',
  'confirmStatementReading',
  'closePoll',
  'acknowledgeRecommendation',
];
/** Not kept as it is: a key, an address by name, hashes, a web address, a number, words that have to stand in a text. */
const NOT_SHOWN =
  /^(?:idempotencyKey|changes\.0\.baseText|phrase\.quote|figures\.0\.value|slug|spaceSlug|versionSha256|statementUrl|timeZone|link|signature\..*|scope\.0|sector\..*|webAddress|address|evidence\.0\.webAddress|contactAddress)$/u;

let server: DemonstrationServer;
let living: DemonstrationSpace;
let people: Seated & Record<(typeof PEOPLE)[number], Speaker>;

beforeAll(async () => {
  server = await startDemonstrationServer();
  living = await demonstrationSpace(server.database.url, LIVING);
  people = await signedInAll(server.url, PEOPLE);
});

/** What a hostile person types; the place makes each one different. */
function markup(place: string): string {
  return `<script>alert("${place}")</script><img src=x onerror=alert(1)>'&amp;</textarea>{{7*7}}\${7*7}`;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Everything that the living space shows to a co-chair. */
async function everythingShown(): Promise<string[]> {
  const queries = [
    '{ spaces { nodes { title goal vision milestones { title reports { note } } mandateChanges { reasons } } } }',
    `{ space(slug: "${LIVING}") { taskGroups(first: 20) { nodes { title purpose termsOfReference finalReport interests { what }
         memberships { nodes { endReason } } actions { nodes { what note } } } } } }`,
    `{ space(slug: "${LIVING}") { taskGroups(first: 20) { nodes { coming: meetings(first: 20) { nodes { ...Meeting } }
         past: meetings(first: 20, past: true) { nodes { ...Meeting } } } } } }
     fragment Meeting on Meeting { title place cancelReason agenda { title } }`,
    '{ organisations(first: 100) { nodes { name description } } }',
    `{ drafts(spaceSlug: "${LIVING}") { nodes { title closedSections { reason } versions { nodes { summary title } } } } }`,
    `{ drafts(spaceSlug: "${LIVING}", first: 10) { nodes { commentThreads(first: 5) { nodes { comments(first: 5) { nodes { body } } } } } } }`,
    `{ drafts(spaceSlug: "${LIVING}", first: 10) { nodes { amendments(first: 10) { nodes { settledWhy
         revisions(first: 3) { nodes { reasons } } changes { proposedText } replies(first: 3) { nodes { body } } } } } } }`,
    `{ definitions(spaceSlug: "${LIVING}") { nodes { term text figures { label unit scope } translations { term text }
         endorsements { nodes { statement } } } } }`,
    `{ evidenceLibrary(spaceSlug: "${LIVING}") { nodes { title citation withdrawnReason notes { nodes { words } } } } }`,
    `{ decisionLog(spaceSlug: "${LIVING}") { nodes { decision { question }
         positions(first: 20) { nodes { reasons corrections { reasons endReasons } } } objections { reasons wouldResolve
         supports(first: 5) { nodes { words } } offers { replies { words } } } } } }`,
    `{ disputes(spaceSlug: "${LIVING}", first: 10) { nodes { matter settledWhy sides { name }
         options { text answers { words } } steps(first: 5) { nodes { what } } dissents { text } } } }`,
    `{ polls(spaceSlug: "${LIVING}", first: 10) { nodes { question details options { label } answers(first: 5) { nodes { words } } } } }`,
    `{ consultations(spaceSlug: "${LIVING}") { nodes { title introduction rounds { questions { text }
         responses { nodes { answers { text disposition { reasons } } comments { text } } } } } } }`,
    `{ recommendations(spaceSlug: "${LIVING}") { nodes { title text expectedEffect
         parts { title text } evidence { what } responses { statement } } } }`,
    '{ viewer { accessTokens { nodes { name } } } }',
    `{ acts(spaceSlug: "${LIVING}", first: 100) { nodes { sentence } } }`,
  ];
  const requests = `{ space(slug: "${LIVING}") { taskGroups { nodes { joinRequests { nodes { reasons answer } } } } } }`;
  const answers = await Promise.all([
    ...queries.map((text) => ask(people.builders, text)),
    ask(people.secretariat, requests),
  ]);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  return stringsIn(answers.map(({ data }) => data));
}

it('is stored and shown as the text that it is, in every field that takes a text', async () => {
  const schema = checkedInSchema();
  const carriedId = await carry(people, living.allowable.versionId, 'Do we recommend these rules again?');
  const typed: string[] = [];
  const stage = await stageOn(server.url, server.database.url, carriedId);
  for (const name of ['nature', 'suppliers'] as const)
    await read(await stage.as(name), living.fabric.versionId);
  for (const [mutation, { by, input }] of Object.entries((await operationsOn(stage)).mutations)) {
    const again = doorOf(mutation) !== mutation;
    if (WITHOUT_TEXT.includes(mutation) || mutation in APART || again) continue;
    const paths = inputPaths(schema, mutation, 'String').filter((path) => !NOT_SHOWN.test(path));
    expect(paths).not.toEqual([]);
    const places = paths.map((path) => `${mutation}.${path}`);
    const withMarkup = paths.reduce<Record<string, unknown>>(
      (changed, path) => withAt(changed, path, markup(`${mutation}.${path}`)),
      input,
    );
    const answer = await mutate(await stage.as(by), mutation, withMarkup);
    expect([mutation, answer.errors]).toEqual([mutation, []]);
    typed.push(...places.map(markup));
  }
  const shown = new Set(await everythingShown());
  // Reasons for a rule, a withdrawal, another deadline and for leaving are in the record of the act alone.
  const hidden = [
    'setCoChairRule.reason',
    'withdrawObjection.reasons',
    'setDisputeDeadline.reasons',
    'removeOrganisation.reason',
  ].map(markup);
  expect(typed.filter((text) => !shown.has(text))).toEqual(hidden);
  const sentences = [...shown].filter((text) => text.includes(markup('createDraft.title')));
  expect(sentences).toHaveLength(2);
});

it('is text in a draft and in the version frozen from it', async () => {
  const { draftId } = living.compliance;
  const client = openDraft(server.url, draftId, people.builders.cookie);
  await inSync(client);
  wordsOf(client, 'cc-limit-high').insert(0, markup('draft'));
  await allStored(server.database.url, client, draftId);
  const frozen = await mutate<{ version: { content: unknown; clauses: { id: string; text: string }[] } }>(
    people.builders,
    'freezeDraft',
    { draftId, summary: 'With markup.' },
    'version { content clauses { id text } }',
  );
  const version = frozen.data?.freezeDraft?.version;
  expect(stringsIn(version?.content).filter((text) => text.startsWith(markup('draft')))).toHaveLength(1);
  expect(version?.clauses.find(({ id }) => id === 'cc-limit-high')?.text).toContain(markup('draft'));
});

it('is sent as data that no browser takes for a page', async () => {
  const doors = [
    fetch(new URL('/graphql', server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: people.builders.cookie },
      body: JSON.stringify({ query: `{ drafts(spaceSlug: "${LIVING}") { nodes { title } } }` }),
    }),
    fetch(new URL(`/ledger/export?space=${LIVING}`, server.url), {
      headers: { cookie: people.builders.cookie },
    }),
  ];
  for (const door of doors) {
    const { headers, status } = await door;
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/(?:json|x-ndjson)\b/u);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  }
});
