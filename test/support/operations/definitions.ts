import { LIVING } from '../living-space.js';
import { feature, IN_SPACE, inGroup } from './operation.js';

export const definitions = feature({
  operations: ({ living: { compliance } }) => ({
    mutations: {
      proposeDefinition: {
        by: 'builders',
        input: {
          taskGroupId: compliance.groupId,
          term: 'Development average',
          text: 'The average over the homes of one development.',
          draftId: compliance.draftId,
          figures: [{ label: 'At most', value: '4.0', unit: 'kg CO2(eq)/m2/year', scope: 'Detached houses' }],
        },
        about: inGroup('compliance'),
      },
    },
    queries: {
      definitions: {
        query: `definitions(spaceSlug: "${LIVING}") { totalCount nodes { term } }`,
        about: inGroup('fabric', { definition: 'proposed' }),
        entries: [
          inGroup('fabric', { definition: 'proposed' }),
          inGroup('compliance', { definition: 'proposed' }),
          inGroup('allowable', { definition: 'agreed' }),
        ],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
      'definitions (searched)': {
        query: `definitions(spaceSlug: "${LIVING}", search: "allowable") { totalCount nodes { term } }`,
        about: inGroup('allowable', { definition: 'agreed' }),
        entries: [inGroup('allowable', { definition: 'agreed' })],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
    },
    fields: {
      'Definition.draft': {
        query: `definitions(spaceSlug: "${LIVING}") { nodes { draft { title } } }`,
        at: 'definitions.nodes.0.draft',
        about: inGroup('fabric'),
        through: { action: 'definition.read', about: inGroup('allowable', { definition: 'agreed' }) },
      },
      'Definition.agreedVersion': {
        query: `definitions(spaceSlug: "${LIVING}") { nodes { agreedVersion { title } } }`,
        at: 'definitions.nodes.last.agreedVersion',
        about: inGroup('allowable', { version: 'internal' }),
        through: { action: 'definition.read', about: inGroup('allowable', { definition: 'agreed' }) },
      },
    },
  }),
});
