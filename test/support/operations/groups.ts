import { LIVING } from '../living-space.js';
import { PARTS } from '../parts.js';
import type { Stage } from '../stage.js';
import { query } from '../stored.js';
import { type About, feature, IN_SPACE, inGroup, situation } from './operation.js';

const REQUEST: About = { ...inGroup('allowable', { request: 'open' }), owner: 'governmentObserver' };

interface Made {
  readonly councilsPlaceId: string;
  readonly requestId: string;
  readonly termsVersionId: string;
  readonly personId: string;
  readonly housingId: string;
  readonly energyId: string;
}

const FOUND = `
  SELECT (SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.group_id = $1 AND p.email = 'member@councils.example') AS "councilsPlaceId",
         (SELECT id FROM join_request WHERE status = 'open') AS "requestId",
         (SELECT version.id FROM draft_version version JOIN draft ON draft.id = version.draft_id
            WHERE draft.group_id = $1 AND draft.purpose = 'terms_of_reference') AS "termsVersionId",
         (SELECT id FROM person WHERE email = 'sponsor@housing.example') AS "personId",
         (SELECT id FROM organisation WHERE slug = 'housing-department') AS "housingId",
         (SELECT id FROM organisation WHERE slug = 'energy-department') AS "energyId"`;

async function prepare({ database, living }: Stage): Promise<Made> {
  const [found] = await query<Made>(database, FOUND, [living.compliance.groupId]);
  if (found === undefined) throw new Error('The demonstration has no places in its groups.');
  return found;
}

export const groups = feature<Made>({
  prepare,
  operations: ({ living: { compliance, fabric, allowable, asked } }, made) => ({
    mutations: {
      createTaskGroup: {
        by: 'secretariat',
        input: {
          spaceSlug: LIVING,
          title: 'Heat networks',
          purpose: 'Say when.',
          termsOfReference: 'By consent.',
        },
        about: IN_SPACE,
      },
      appointMember: {
        by: 'builders',
        input: {
          taskGroupId: compliance.groupId,
          personId: made.personId,
          organisationId: made.housingId,
          role: 'OBSERVER',
        },
        about: inGroup('compliance'),
      },
      changeMembership: {
        by: 'builders',
        input: { membershipId: made.councilsPlaceId, role: 'OBSERVER' },
        about: inGroup('compliance'),
      },
      endMembership: {
        by: 'secretariat',
        input: { membershipId: made.councilsPlaceId, reason: 'They have other work now.' },
        about: inGroup('compliance'),
      },
      setCoChairRule: {
        by: 'secretariat',
        input: { taskGroupId: compliance.groupId, fromTwoSectors: false, reason: 'Nobody else is free.' },
        about: inGroup('compliance'),
      },
      adoptTerms: {
        by: 'secretariat',
        input: { versionId: made.termsVersionId, silenceIsConsent: true },
        about: inGroup('compliance'),
      },
      requestToJoin: {
        by: 'energyObserver',
        input: {
          taskGroupId: compliance.groupId,
          organisationId: made.energyId,
          reasons: 'We keep the figures that the text leans on.',
        },
        about: inGroup('compliance'),
        rules: (part) => (part === 'governmentObserver' ? undefined : 'FORBIDDEN'),
      },
      answerJoinRequest: {
        by: 'builders',
        input: { joinRequestId: made.requestId, accept: false, reasons: 'The group is complete.' },
        about: REQUEST,
      },
      withdrawJoinRequest: {
        by: 'energyObserver',
        input: { joinRequestId: made.requestId },
        about: REQUEST,
      },
    },
    queries: {
      taskGroup: { query: `taskGroup(id: "${compliance.groupId}") { title }`, about: inGroup('compliance') },
    },
    fields: {
      'Space.taskGroups': {
        query: `space(slug: "${LIVING}") { taskGroups { totalCount nodes { title } } }`,
        at: 'space.taskGroups',
        about: IN_SPACE,
        entries: [inGroup('fabric'), inGroup('compliance'), inGroup('allowable')],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
      'TaskGroup.joinRequests': {
        query: `taskGroup(id: "${allowable.groupId}") { joinRequests { totalCount nodes { reasons } } }`,
        at: 'taskGroup.joinRequests',
        about: inGroup('allowable'),
        entries: [inGroup('allowable')],
        otherwise: 'empty',
        through: { action: 'group.read', about: inGroup('allowable') },
      },
      'TaskGroup.myJoinRequest': {
        query: `taskGroup(id: "${allowable.groupId}") { myJoinRequest { reasons } }`,
        at: 'taskGroup.myJoinRequest',
        about: { ...REQUEST, owner: 'asker' },
        through: { action: 'group.read', about: inGroup('allowable') },
        none: PARTS.filter((part) => part !== 'governmentObserver'),
      },
      'TaskGroup.concludedVersion': {
        query: `taskGroup(id: "${compliance.groupId}") { concludedVersion { title } }`,
        at: 'taskGroup.concludedVersion',
        about: inGroup('compliance', { version: 'internal' }),
        through: { action: 'group.read', about: inGroup('compliance') },
        first: {
          table: 'task_group',
          where: `id = '${compliance.groupId}'`,
          set: { concluded_version_id: `'${compliance.versionId}'` },
        },
      },
      'TermsAdoption.version': {
        query: `taskGroup(id: "${compliance.groupId}") { adoptedTerms { version { title } } }`,
        at: 'taskGroup.adoptedTerms.version',
        about: inGroup('compliance', { version: 'internal' }),
        through: { action: 'group.read', about: inGroup('compliance') },
      },
      'Decision.taskGroup': {
        query: `decision(id: "${fabric.decisionId}") { taskGroup { title } }`,
        at: 'decision.taskGroup',
        about: inGroup('fabric'),
        through: { action: 'decision.read', about: inGroup('fabric', { decision: 'open' }) },
      },
      'Draft.taskGroup': {
        query: `draft(id: "${compliance.draftId}") { taskGroup { title } }`,
        at: 'draft.taskGroup',
        about: inGroup('compliance'),
        through: { action: 'draft.read', about: inGroup('compliance', { draft: 'open' }) },
      },
      'Consultation.taskGroup': {
        query: `consultation(id: "${asked.consultationId}") { taskGroup { title } }`,
        at: 'consultation.taskGroup',
        about: inGroup('fabric'),
        through: {
          action: 'consultation.read',
          about: inGroup('fabric', { consultation: 'open_to_all' }),
        },
      },
    },
    owned: [
      {
        part: 'governmentObserver',
        sql: `UPDATE join_request SET person_id = $1 WHERE id = '${made.requestId}'`,
      },
    ],
    offers: {
      'TaskGroup.mayDo': {
        query: `taskGroup(id: "${compliance.groupId}") { mayDo }`,
        at: 'taskGroup.mayDo',
        about: inGroup('compliance'),
      },
    },
    situations: [
      situation({
        name: 'while the requests are answered',
        states: { request: 'declined' },
        rows: { table: 'join_request', where: 'space_id = $1', set: { status: `'declined'` } },
      }),
      situation({
        name: 'while the groups are closed',
        states: { group: 'closed' },
        rows: { table: 'task_group', where: 'space_id = $1', set: { status: `'closed'` } },
      }),
    ],
  }),
});
