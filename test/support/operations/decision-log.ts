import { LIVING, RECORD } from '../living-space.js';
import { feature, IN_SPACE, inGroup } from './operation.js';

const THROUGH = { action: 'decision.read', about: IN_SPACE } as const;
const IN_RECORD = { space: 'record' } as const;
const IN_DRAFT = inGroup('allowable', { draft: 'open' });

/** What the chain of the newest decision holds, or of the oldest. */
function chain(fields: string, slug = LIVING, oldestFirst = false): string {
  return `decisionLog(spaceSlug: "${slug}", oldestFirst: ${oldestFirst}) { nodes { chain { ${fields} } } }`;
}

export const decisionLog = feature({
  operations: () => ({
    fields: {
      'DecisionLogEntry.chain': {
        query: chain('versions { putAt }'),
        at: 'decisionLog.nodes.0.chain',
        about: IN_SPACE,
        through: THROUGH,
      },
      'DecisionChain.draft': {
        query: chain('draft { title }'),
        at: 'decisionLog.nodes.0.chain.draft',
        about: IN_DRAFT,
        through: THROUGH,
      },
      'DecisionChain.comments': {
        query: chain('comments { threads resolved }'),
        at: 'decisionLog.nodes.0.chain.comments',
        about: IN_DRAFT,
        through: THROUGH,
      },
      'PutVersion.version': {
        query: chain('versions { version { title } }'),
        at: 'decisionLog.nodes.0.chain.versions.1.version',
        about: inGroup('allowable', { version: 'internal' }),
        through: THROUGH,
      },
      'DecisionChain.recommendation': {
        query: chain('recommendation { title }', LIVING, true),
        at: 'decisionLog.nodes.0.chain.recommendation',
        about: inGroup('allowable'),
        through: THROUGH,
      },
      'DecisionChain.responses': {
        query: chain('responses { statement }', RECORD, true),
        at: 'decisionLog.nodes.0.chain.responses.0',
        about: IN_RECORD,
        through: { action: 'decision.read', about: IN_RECORD },
      },
      'DecisionChain.openedBy': {
        query: chain('openedBy { sentence }'),
        at: 'decisionLog.nodes.0.chain.openedBy',
        about: IN_SPACE,
        through: THROUGH,
      },
      'DecisionChain.closedBy': {
        query: chain('closedBy { sentence }', LIVING, true),
        at: 'decisionLog.nodes.0.chain.closedBy',
        about: IN_SPACE,
        through: THROUGH,
      },
    },
  }),
});
