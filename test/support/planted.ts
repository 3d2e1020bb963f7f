import type { ReadAction } from '../../libs/domain/src/index.js';
import { type About, IN_SPACE, INSTALLATION, inGroup } from './operations/operation.js';
import type { Stage } from './stage.js';
import { query, withoutTriggers } from './stored.js';

/** A column whose words are for some alone: which rows are planted, what they are about, and the read that shows them. */
export interface Restricted {
  readonly read: ReadAction;
  readonly about: About;
  /** Other reads that show them. */
  readonly also?: readonly { readonly read: ReadAction; readonly about: About }[];
  /** SQL; `$1` is the living space. */
  readonly where: string;
  /** SQL that puts `%word` into the column; at its end unless said. */
  readonly set?: string;
}

const ROOMS = `group_id IN (SELECT id FROM task_group WHERE space_id = $1 AND title NOT ILIKE 'allowable%')`;
const IN_DRAFT = `draft_id IN (SELECT id FROM draft WHERE ${ROOMS})`;
const IN_DEFINITION = `definition_id IN (SELECT id FROM definition WHERE ${ROOMS})`;
const IN_EVIDENCE = `evidence_id IN (SELECT id FROM evidence WHERE ${ROOMS})`;
const IN_DECISION = `decision_id IN (SELECT id FROM decision WHERE ${ROOMS})`;
const IN_RECOMMENDATION = 'recommendation_id IN (SELECT id FROM recommendation WHERE space_id = $1)';
const IN_POLL = `poll_id IN (SELECT id FROM poll WHERE ${ROOMS})`;
const IN_ROUND = `IN (SELECT round.id FROM round JOIN consultation c ON c.id = consultation_id WHERE c.space_id = $1)`;
const IN_RESPONSE = `response_id IN (SELECT id FROM response WHERE round_id ${IN_ROUND})`;

const room = (read: ReadAction, states: About['states'] = {}, where = ROOMS): Restricted => ({
  read,
  about: inGroup('compliance', states),
  where,
});

/** Shown to whose it is, and none of the parts is that. */
const nobody = (where: string): Restricted => ({ read: 'session.read', about: INSTALLATION, where });
const OBSERVING = `(SELECT person_id FROM space_role WHERE space_id = $1 AND organisation_id =
  (SELECT id FROM organisation WHERE slug = 'energy-department') ORDER BY "from" DESC LIMIT 1)`;
/**
 * Every column that holds words for some alone, once versions are made internal and consultations small: who reads it
 * is what the policy says of the read. A column
 * that is neither here nor among those that follow fails the test.
 */
export const RESTRICTED: Readonly<Record<string, Restricted>> = {
  'task_group.title': room('group.read', {}, `space_id = $1 AND title NOT ILIKE 'allowable%'`),
  'task_group.purpose': room('group.read', {}, `space_id = $1 AND title NOT ILIKE 'allowable%'`),
  'task_group.terms_of_reference': room('group.read', {}, `space_id = $1 AND title NOT ILIKE 'allowable%'`),
  'join_request.reasons': room('joinRequest.read', {}, 'space_id = $1'),
  'meeting.title': room('meeting.read'),
  'agenda_item.title': room('meeting.read', {}, `meeting_id IN (SELECT id FROM meeting WHERE ${ROOMS})`),
  'group_action.what': room('action.read'),
  'draft.title': room('draft.read'),
  'section_closure.name': room('draft.read', {}, IN_DRAFT),
  'section_closure.reason': room('draft.read', {}, IN_DRAFT),
  'comment_thread.quote': room('comment.read'),
  'amendment.settled_why': room('amendment.read'),
  'amendment_revision.reasons': room(
    'amendment.read',
    {},
    `amendment_id IN (SELECT id FROM amendment WHERE ${ROOMS})`,
  ),
  'amendment_reply.body': room(
    'amendment.read',
    {},
    `amendment_id IN (SELECT id FROM amendment WHERE ${ROOMS})`,
  ),
  'comment.body': room('comment.read', {}, `thread_id IN (SELECT id FROM comment_thread WHERE ${ROOMS})`),
  'draft_version.title': room('version.read', { version: 'internal' }, IN_DRAFT),
  'draft_version.summary': room('version.read', { version: 'internal' }, IN_DRAFT),
  'decision.question': room('decision.read'),
  'decision.lapsed_why': {
    ...room('decision.read', {}, `space_id = $1 AND status <> 'open'`),
    set: `'%word'`,
  },
  'poll.question': room('poll.read'),
  'poll.details': room('poll.read'),
  'poll_option.label': room('poll.read', {}, IN_POLL),
  'poll_answer.words': room('poll.read', {}, IN_POLL),
  'position.reasons': room('decision.read', {}, IN_DECISION),
  'objection.reasons': room('decision.read', {}, IN_DECISION),
  'objection.would_resolve': room('decision.read', {}, IN_DECISION),
  'definition.term': room('definition.read', { definition: 'proposed' }),
  'definition.text': room('definition.read', { definition: 'proposed' }),
  'evidence.title': room('evidence.read'),
  'evidence.citation': room('evidence.read'),
  'evidence.address': room('evidence.read'),
  'evidence.withdrawn_reason': room('evidence.read'),
  'evidence_note.words': room('evidence.read', {}, IN_EVIDENCE),
  'consultation.title': room('consultation.read', { consultation: 'by_invitation' }),
  'consultation.introduction': room('consultation.read', { consultation: 'by_invitation' }),
  'question.text': room('consultation.read', { consultation: 'by_invitation' }, `round_id ${IN_ROUND}`),
  'answer.text': room('response.read', {}, IN_RESPONSE),
  'response_comment.text': room('response.read', {}, IN_RESPONSE),
  'disposition.reasons': room(
    'response.read',
    {},
    `answer_id IN (SELECT id FROM answer WHERE ${IN_RESPONSE})
     OR comment_id IN (SELECT id FROM response_comment WHERE ${IN_RESPONSE})`,
  ),
  'recommendation.title': room('recommendation.read', {}, 'space_id = $1'),
  'recommendation.text': room('recommendation.read', {}, 'space_id = $1'),
  'recommendation.expected_effect': room('recommendation.read', {}, 'space_id = $1'),
  'recommendation_part.title': room('recommendation.read', {}, IN_RECOMMENDATION),
  'recommendation_part.text': room('recommendation.read', {}, IN_RECOMMENDATION),
  'recommendation_evidence.what': room('recommendation.read', {}, IN_RECOMMENDATION),
  'draft_version.canonical_text': {
    ...room('version.read', { version: 'internal' }, IN_DRAFT),
    set: `replace(canonical_text, '"text":"', '"text":"%word ')`,
  },
  'figure.label': room('definition.read', { definition: 'proposed' }, IN_DEFINITION),
  'figure.value': room('definition.read', { definition: 'proposed' }, IN_DEFINITION),
  'figure.unit': room('definition.read', { definition: 'proposed' }, IN_DEFINITION),
  'figure.scope': room('definition.read', { definition: 'proposed' }, IN_DEFINITION),
  'person.email': {
    read: 'account.read',
    about: INSTALLATION,
    also: [
      { read: 'email.read', about: IN_SPACE },
      { read: 'email.read', about: { ...IN_SPACE, space: 'record' } },
    ],
    where: `id = ${OBSERVING}`,
    set: `'%word@energydept.example'`,
  },
  'person.addressed_as': { ...nobody(`id = ${OBSERVING}`), set: `'%word'` },
  'interest.what': room(
    'interest.read',
    {},
    'space_id = $1 OR group_id IN (SELECT id FROM task_group WHERE space_id = $1)',
  ),
  'access_token.name': nobody('$1::uuid IS NOT NULL'),
  'session.user_agent': nobody(`person_id = ${OBSERVING}`),
};

/** Columns that hold words for everybody. */
const PUBLIC_COLUMNS = [
  'mandate_change.after',
  'mandate_change.before',
  'mandate_change.reasons',
  'milestone.title',
  'milestone_report.note',
  'organisation.contact_address',
  'organisation.description',
  'organisation.name',
  'organisation.web_address',
  'person.name',
  'sector.name',
  'space.ending',
  'space.goal',
  'space.title',
  'space.vision',
];

/** Columns of text that hold no words of people: names of states and kinds, hashes, addresses by name, keys. */
const NO_WORDS =
  /\.(?:status|state|kind|part|method|choice|role|size_band|spoke_as|rule|answer|outcome|key|sector_key|slug|sha256|version_sha256|receipt|clause_id|section_id|clause_number|language|time_zone|idempotency_key|read_action|leaf|password_hash|statement_url|path|failure|purpose|credential_id)$/u;
/** Not written by the demonstration, so that nothing can be planted in them; or kept from everybody; or the log's own. */
const NOT_PLANTED =
  /^(?:ledger_|government_response|recommendation_evidence\.web_address|migration|version_publication|email_change|passkey|membership\.end_reason|task_group\.final_report|group_action\.note|meeting\.(?:place|link|cancel_reason)|join_request\.answer|letter_link|definition_translation|definition_endorsement|position_correction|correction_end|dispute|offer_reply|objection_support|notice_choice|provider_link|erasure_request)/u;

/** Columns of text that this file says nothing of. */
export async function unsorted(database: string): Promise<string[]> {
  const rows = await query<{ name: string }>(
    database,
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'text' ORDER BY 1`,
  );
  return rows
    .map(({ name }) => name)
    .filter((name) => !(name in RESTRICTED) && !PUBLIC_COLUMNS.includes(name))
    .filter((name) => !NO_WORDS.test(name) && !NOT_PLANTED.test(name));
}

/** Acts of the living space by the read that shows them; their sentences hold names of what they are about. */
const ACT_READS = [
  'group.read',
  'draft.read',
  'comment.read',
  'amendment.read',
  'version.read',
  'decision.read',
  'evidence.read',
  'consultation.read',
  'response.read',
] as const satisfies readonly ReadAction[];

/** Everything that is planted: columns, and the sentences of acts. */
export const PLANTED: Readonly<Record<string, Restricted>> = {
  ...RESTRICTED,
  ...Object.fromEntries(
    ACT_READS.map((read) => [
      `acts seen by ${read}`,
      room(read, { version: 'internal', consultation: 'by_invitation' }),
    ]),
  ),
};

/** Writes a word of its own into every restricted column. @returns the words by column */
export async function plant(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const words: Record<string, string> = {};
  await withoutTriggers(stage.database, async (run) => {
    const { spaceId } = stage.living;
    await run('UPDATE consultation SET open_to_all = false WHERE space_id = $1', [spaceId]);
    await run(
      'DELETE FROM version_publication WHERE version_id IN (SELECT id FROM draft_version WHERE space_id = $1)',
      [spaceId],
    );
    for (const [index, [what, { where, read, set }]] of Object.entries(PLANTED).entries()) {
      const word = `planted${String(index).padStart(2, '0')}word`;
      const [table = '', column = ''] = what.split('.');
      const rows = what.startsWith('acts seen by')
        ? await run(ACT_SENTENCE.replaceAll('%word', word).replace('%where', where), [spaceId, read])
        : await run(
            `UPDATE ${table} SET ${column} = ${set?.replaceAll('%word', word) ?? `${column} || ' ${word}'`}
             WHERE ${where}`,
            [spaceId],
          );
      if (rows === 0) throw new Error(`Nothing could be planted in ${what}.`);
      words[what] = word;
    }
  });
  return words;
}

const ACT_SENTENCE = `
  UPDATE act_opening SET payload = jsonb_set(payload, '{words,en}', to_jsonb((payload->'words'->>'en') || ' %word'))
  WHERE act_id IN (SELECT id FROM act WHERE read_action = $2 AND %where)`;
