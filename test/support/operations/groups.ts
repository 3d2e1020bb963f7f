import { LIVING } from '../living-space.js';
import { feature, IN_SPACE, inGroup, situation } from './operation.js';

export const groups = feature({
  operations: ({ living: { compliance, fabric, asked } }) => ({
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
    offers: {
      'TaskGroup.mayDo': {
        query: `taskGroup(id: "${compliance.groupId}") { mayDo }`,
        at: 'taskGroup.mayDo',
        about: inGroup('compliance'),
      },
    },
    situations: [
      situation({
        name: 'while the groups are closed',
        states: { group: 'closed' },
        rows: { table: 'task_group', where: 'space_id = $1', set: { status: `'closed'` } },
      }),
    ],
  }),
});
