import { LIVING, RECORD } from '../living-space.js';
import { read } from '../people.js';
import type { Stage } from '../stage.js';
import { query } from '../stored.js';
import { type About, feature, IN_SPACE, inGroup } from './operation.js';

const AGREED = inGroup('allowable', { definition: 'agreed' });
const PROPOSED = inGroup('fabric', { definition: 'proposed' });
/** A text of the other space, which cites an agreed definition. */
const CITING: About = { space: 'record', states: { version: 'internal' } };
/** Its draft, as it is being written. */
const CITING_DRAFT: About = { space: 'record', states: { draft: 'open' } };
const AGREED_THERE: About = { space: 'record', states: { definition: 'agreed' } };
const ALLOWABLE = `definitions(spaceSlug: "${LIVING}", search: "as the last resort")`;
const ENDORSED = `definitions(spaceSlug: "${RECORD}", search: "zero carbon energy, and connected heat")`;
const CITED = `definitions(spaceSlug: "${RECORD}", search: "the base of the hierarchy")`;

interface Made {
  readonly agreedId: string;
  readonly agreedVersionId: string;
  readonly proposedId: string;
}

const FOUND = `
  SELECT (SELECT id FROM definition WHERE space_id = $1 AND term = 'Allowable solutions') AS "agreedId",
         (SELECT agreed_version_id FROM definition WHERE space_id = $1 AND term = 'Allowable solutions') AS "agreedVersionId",
         (SELECT id FROM definition WHERE space_id = $1 AND term = 'Fabric standard') AS "proposedId"`;

async function prepare(stage: Stage): Promise<Made & { readonly versionSha256: string }> {
  const [found] = await query<Made>(stage.database, FOUND, [stage.living.spaceId]);
  if (found === undefined) throw new Error('The demonstration has no definitions.');
  return { ...found, versionSha256: await read(await stage.as('sponsor'), found.agreedVersionId) };
}

export const definitions = feature({
  prepare,
  operations: ({ living: { compliance } }, { agreedId, proposedId, versionSha256 }) => ({
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
      translateDefinition: {
        by: 'builders',
        input: {
          definitionId: agreedId,
          language: 'CY',
          term: 'Datrysiadau a ganiateir',
          text: 'Mesurau mewn mannau eraill, fel dewis olaf.',
        },
        about: AGREED,
      },
      endorseDefinition: {
        by: 'sponsor',
        input: { definitionId: agreedId, versionSha256, statement: 'Ministers endorse these words.' },
        about: AGREED,
      },
    },
    queries: {
      definition: { query: `definition(id: "${proposedId}") { term }`, about: PROPOSED },
      'definition (agreed)': { query: `definition(id: "${agreedId}") { term }`, about: AGREED },
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
      'Definition.usedIn': {
        query: `${CITED} { nodes { usedIn { totalCount nodes { id } } } }`,
        at: 'definitions.nodes.0.usedIn',
        about: CITING,
        entries: [CITING],
        otherwise: 'empty',
        through: { action: 'definition.read', about: AGREED_THERE },
      },
      'DefinitionCitation.version': {
        query: `${CITED} { nodes { usedIn { nodes { version { title } } } } }`,
        at: 'definitions.nodes.0.usedIn.nodes.0.version',
        about: CITING,
        through: { action: 'definition.read', about: AGREED_THERE },
      },
      'DefinitionCitation.citedVersion': {
        query: `${CITED} { nodes { usedIn { nodes { citedVersion { title } } } } }`,
        at: 'definitions.nodes.0.usedIn.nodes.0.citedVersion',
        about: CITING,
        through: { action: 'version.read', about: CITING },
      },
      'Definition.usedInDrafts': {
        query: `${CITED} { nodes { usedInDrafts { totalCount nodes { id } } } }`,
        at: 'definitions.nodes.0.usedInDrafts',
        about: CITING_DRAFT,
        entries: [CITING_DRAFT],
        otherwise: 'empty',
        through: { action: 'definition.read', about: AGREED_THERE },
      },
      'DraftCitation.draft': {
        query: `${CITED} { nodes { usedInDrafts { nodes { draft { title } } } } }`,
        at: 'definitions.nodes.0.usedInDrafts.nodes.0.draft',
        about: CITING_DRAFT,
        through: { action: 'definition.read', about: AGREED_THERE },
      },
      'DraftCitation.citedVersion': {
        query: `${CITED} { nodes { usedInDrafts { nodes { citedVersion { title } } } } }`,
        at: 'definitions.nodes.0.usedInDrafts.nodes.0.citedVersion',
        about: CITING,
        through: { action: 'draft.read', about: CITING_DRAFT },
      },
      'DefinitionEndorsement.version': {
        query: `${ENDORSED} { nodes { endorsements { nodes { version { title } } } } }`,
        at: 'definitions.nodes.0.endorsements.nodes.0.version',
        about: CITING,
        through: { action: 'definition.read', about: AGREED_THERE },
      },
      'DefinitionAgreement.version': {
        query: `${ALLOWABLE} { nodes { agreements { nodes { version { title } } } } }`,
        at: 'definitions.nodes.0.agreements.nodes.0.version',
        about: inGroup('allowable', { version: 'internal' }),
        through: { action: 'definition.read', about: AGREED },
      },
      'DefinitionAgreement.decision': {
        query: `${ALLOWABLE} { nodes { agreements { nodes { decision { question } } } } }`,
        at: 'definitions.nodes.0.agreements.nodes.0.decision',
        about: inGroup('allowable', { decision: 'carried' }),
        through: { action: 'definition.read', about: AGREED },
      },
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
    offers: {
      'Definition.mayDo': {
        query: `definition(id: "${agreedId}") { mayDo }`,
        at: 'definition.mayDo',
        about: AGREED,
      },
    },
  }),
});
