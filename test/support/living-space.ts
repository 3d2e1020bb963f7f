import { query } from './stored.js';

export const LIVING = 'net-zero-ready-homes';
export const RECORD = 'zero-carbon-new-homes-by-2016';

/** The work of one task group in the demonstration: its first draft, the newest version, the newest decision. */
export interface Work {
  readonly groupId: string;
  readonly draftId: string;
  readonly versionId: string;
  readonly sha256: string;
  /** Null where the group has decided nothing yet. */
  readonly decisionId: string | null;
}

/** A round of consultation with something said in it, and not by the public. */
export interface Asked {
  readonly consultationId: string;
  readonly roundId: string;
  readonly questionId: string;
  readonly answerId: string;
  readonly commentId: string;
}

/** What is to be found in a space of the demonstration, read past the server. */
export interface DemonstrationSpace {
  readonly spaceId: string;
  readonly fabric: Work;
  readonly compliance: Work;
  readonly allowable: Work;
  readonly asked: Asked;
  readonly recommendationId: string;
  /** An objection, the newest. */
  readonly objectionId: string;
  /** Somebody of the public who has an account and no role. */
  readonly respondentId: string;
  /** An invitation that waits; in the living space alone. */
  readonly invitationId: string | null;
  readonly milestoneId: string;
  /** What the energy department is here, and the one who observes for it. */
  readonly observing: {
    readonly organisationId: string;
    readonly personId: string;
    readonly spaceRoleId: string;
  };
  /** The secretariat's access token. */
  readonly tokenId: string;
  /** The body for standards and warranties. */
  readonly organisationId: string;
  /** Who is to stand in for a member of the group for the fabric standard. */
  readonly substitution: {
    readonly id: string;
    readonly membershipId: string;
    readonly substituteId: string;
  };
  /** An interest that an organisation declared. */
  readonly interestId: string;
  /** What ties the person on secondment to the body that lends them, and who they are. */
  readonly secondment: { readonly affiliationId: string; readonly personId: string };
}

const WORK = `
  SELECT task_group.id AS "groupId", draft.id AS "draftId", version.id AS "versionId", version.sha256,
         (SELECT decision.id FROM decision WHERE decision.draft_id = draft.id ORDER BY opened_at DESC LIMIT 1)
           AS "decisionId"
  FROM space JOIN task_group ON task_group.space_id = space.id JOIN draft ON draft.group_id = task_group.id
  JOIN draft_version version ON version.draft_id = draft.id AND version.number = draft.latest_number
  WHERE space.slug = $1 AND task_group.title ILIKE $2 AND draft.purpose = 'policy_text' ORDER BY draft.created_at DESC LIMIT 1`;

const ASKED = `
  SELECT consultation.id AS "consultationId", round.id AS "roundId", question.id AS "questionId",
         answer.id AS "answerId", response_comment.id AS "commentId"
  FROM space JOIN consultation ON consultation.space_id = space.id
  JOIN round ON round.consultation_id = consultation.id
  JOIN question ON question.round_id = round.id JOIN answer ON answer.question_id = question.id
  JOIN response ON response.id = answer.response_id
  JOIN response_comment ON response_comment.response_id = response.id
  WHERE space.slug = $1 ORDER BY round.opens_at DESC, question.ordinal LIMIT 1`;

const OBSERVING = `
  SELECT organisation.id AS "organisationId", role.person_id AS "personId", role.id AS "spaceRoleId"
  FROM space JOIN space_role role ON role.space_id = space.id
  JOIN organisation ON organisation.id = role.organisation_id
  WHERE space.slug = $1 AND organisation.slug = 'energy-department' LIMIT 1`;
const SECONDMENT = `
  SELECT affiliation.id AS "affiliationId", person_id AS "personId" FROM affiliation
  JOIN person ON person.id = person_id WHERE email = 'seconded@suppliers.example' ORDER BY affiliation.id LIMIT 1`;

/** Looks up a space of the demonstration. @throws when something is not there */
export async function demonstrationSpace(url: string, slug: string): Promise<DemonstrationSpace> {
  const work = (group: string) => one<Work>(url, WORK, [slug, `${group}%`]);
  const id = async (from: string) => (await one<{ id: string }>(url, `SELECT ${from}`, [slug])).id;
  return {
    spaceId: await id('id FROM space WHERE slug = $1'),
    fabric: await work('fabric'),
    compliance: await work('carbon compliance'),
    allowable: await work('allowable solutions'),
    asked: await one<Asked>(url, ASKED, [slug]),
    recommendationId: await id(
      'r.id FROM recommendation r JOIN space ON space.id = r.space_id WHERE slug = $1 ORDER BY sent_at LIMIT 1',
    ),
    objectionId: await id(
      `o.id FROM objection o JOIN decision d ON d.id = o.decision_id JOIN space ON space.id = d.space_id
       WHERE slug = $1 ORDER BY raised_at DESC LIMIT 1`,
    ),
    respondentId: await id(`id FROM person WHERE email = 'respondent@public.example' AND $1 <> ''`),
    invitationId: await id(
      '(SELECT i.id FROM invitation i JOIN space ON space.id = i.space_id WHERE slug = $1 LIMIT 1) AS id',
    ),
    milestoneId: await id(
      `m.id FROM milestone m JOIN space ON space.id = m.space_id WHERE slug = $1 ORDER BY due_date LIMIT 1`,
    ),
    observing: await one(url, OBSERVING, [slug]),
    tokenId: (await one<{ id: string }>(url, 'SELECT id FROM access_token ORDER BY created_at LIMIT 1', []))
      .id,
    organisationId: (
      await one<{ id: string }>(
        url,
        "SELECT id FROM organisation WHERE slug = 'standards-and-warranty-body'",
        [],
      )
    ).id,
    secondment: await one(url, SECONDMENT, []),
    substitution: await one(
      url,
      'SELECT id, membership_id AS "membershipId", substitute_id AS "substituteId" FROM substitution LIMIT 1',
      [],
    ),
    interestId: (
      await one<{ id: string }>(url, 'SELECT id FROM interest WHERE organisation_id IS NOT NULL LIMIT 1', [])
    ).id,
  };
}

/** The open decision on the fabric standard, which the living space has. */
export function openDecisionOf({ fabric }: DemonstrationSpace): string {
  if (fabric.decisionId === null) throw new Error('The group for the fabric standard has no decision.');
  return fabric.decisionId;
}

async function one<Row extends object>(url: string, sql: string, values: readonly unknown[]): Promise<Row> {
  const [row] = await query(url, sql, values);
  if (row === undefined) throw new Error(`The demonstration does not have what is asked for: ${sql}`);
  return row as Row;
}
