import { LIVING, RECORD } from '../living-space.js';
import type { Stage } from '../stage.js';
import { idOf } from '../stored.js';
import { type About, feature, IN_SPACE, inGroup, situation } from './operation.js';

const LISTED = inGroup('compliance', { evidence: 'listed' });
const WITHDRAWN = inGroup('compliance', { evidence: 'withdrawn' });
const CITING = inGroup('compliance', { version: 'internal' });
/** A source of the other space, whose text was decided on. */
const LISTED_THERE: About = { space: 'record', states: { evidence: 'listed' } };
const DECIDED_THERE: About = { space: 'record', states: { decision: 'carried' } };

const FOUND = `SELECT evidence.id FROM evidence JOIN space ON space.id = evidence.space_id
  WHERE space.slug = $1 AND kind = $2 LIMIT 1`;

interface Made {
  /** Listed, and cited by a version of its group. */
  readonly citedId: string;
  /** Listed, and cited by a version of the record that was decided on. */
  readonly recordId: string;
}

async function prepare({ database }: Stage): Promise<Made> {
  return {
    citedId: await idOf(database, FOUND, [LIVING, 'report']),
    recordId: await idOf(database, FOUND, [RECORD, 'other']),
  };
}

export const evidence = feature<Made>({
  prepare,
  operations: ({ living: { compliance } }, { citedId, recordId }) => ({
    mutations: {
      addEvidence: {
        by: 'nature',
        input: {
          taskGroupId: compliance.groupId,
          title: 'Homes in the hot summer',
          citation: 'Nature Trust, homes in the hot summer',
          kind: 'TESTIMONY',
          address: 'https://nature.example/hot-summer',
          publishedOn: '2026-01-31',
        },
        about: inGroup('compliance'),
      },
      noteEvidence: {
        by: 'suppliers',
        input: { evidenceId: citedId, words: 'It says nothing of tall blocks.' },
        about: LISTED,
      },
      withdrawEvidence: {
        by: 'builders',
        input: { evidenceId: citedId, reason: 'There is a newer edition.' },
        about: LISTED,
      },
    },
    queries: {
      evidence: { query: `evidence(id: "${citedId}") { title }`, about: LISTED },
      evidenceLibrary: {
        query: `evidenceLibrary(spaceSlug: "${LIVING}") { totalCount nodes { title } }`,
        about: LISTED,
        entries: [LISTED, LISTED, WITHDRAWN],
        otherwise: 'refused',
        through: { action: 'space.read', about: IN_SPACE },
      },
    },
    fields: {
      'Evidence.taskGroup': {
        query: `evidence(id: "${citedId}") { taskGroup { title } }`,
        at: 'evidence.taskGroup',
        about: inGroup('compliance'),
        through: { action: 'evidence.read', about: LISTED },
      },
      'Evidence.citedIn': {
        query: `evidence(id: "${citedId}") { citedIn { totalCount nodes { id } } }`,
        at: 'evidence.citedIn',
        about: CITING,
        entries: [CITING],
        otherwise: 'empty',
        through: { action: 'evidence.read', about: LISTED },
      },
      'EvidenceUse.version': {
        query: `evidence(id: "${citedId}") { citedIn { nodes { version { title } } } }`,
        at: 'evidence.citedIn.nodes.0.version',
        about: CITING,
        through: { action: 'evidence.read', about: LISTED },
      },
      'EvidenceUse.decisions': {
        query: `evidence(id: "${recordId}") { citedIn { nodes { decisions { question } } } }`,
        at: 'evidence.citedIn.nodes.0.decisions',
        about: DECIDED_THERE,
        entries: [DECIDED_THERE],
        otherwise: 'empty',
        through: { action: 'evidence.read', about: LISTED_THERE },
      },
    },
    offers: {
      'Evidence.mayDo': {
        query: `evidence(id: "${citedId}") { mayDo }`,
        at: 'evidence.mayDo',
        about: LISTED,
      },
    },
    situations: [
      situation({
        name: 'while the evidence is withdrawn',
        states: { evidence: 'withdrawn' },
        rows: {
          table: 'evidence',
          where: `space_id = $1 AND status = 'listed'`,
          set: { status: `'withdrawn'`, withdrawn_at: 'now()' },
        },
      }),
    ],
  }),
});
