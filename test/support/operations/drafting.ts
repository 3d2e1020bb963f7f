import { LIVING } from '../living-space.js';
import { feature, IN_SPACE, inGroup, situation } from './operation.js';

/** Each group has a policy text and its terms of reference; one has written minutes too. */
const IN_EACH_GROUP = [inGroup('fabric'), inGroup('compliance'), inGroup('allowable')];
const MINUTES = inGroup('compliance');
/** A document to import. */
const PAGE = '<title>Annex</title><p>Words of an annex.</p>';

export const drafting = feature({
  operations: ({ living: { compliance, fabric, asked } }) => ({
    mutations: {
      createDraft: {
        by: 'builders',
        input: { taskGroupId: compliance.groupId, title: 'Annex' },
        about: inGroup('compliance'),
      },
      confirmReading: {
        by: 'sponsor',
        input: { versionId: compliance.versionId, sha256: compliance.sha256 },
        about: inGroup('compliance', { version: 'internal' }),
      },
      freezeDraft: {
        by: 'builders',
        input: { draftId: compliance.draftId, summary: 'The text under way.' },
        about: inGroup('compliance', { draft: 'open' }),
      },
      closeSection: {
        by: 'builders',
        input: { draftId: compliance.draftId, sectionId: 'cc-time', reason: 'We decide about it today.' },
        about: inGroup('compliance', { draft: 'open' }),
      },
      reopenSection: {
        by: 'greenBuilding',
        input: { draftId: fabric.draftId, sectionId: 'fs-summer' },
        about: inGroup('fabric', { draft: 'open' }),
      },
    },
    queries: {
      draft: { query: `draft(id: "${compliance.draftId}") { title }`, about: inGroup('compliance') },
      drafts: {
        query: `drafts(spaceSlug: "${LIVING}") { totalCount nodes { title } }`,
        about: inGroup('compliance'),
        entries: [...IN_EACH_GROUP, ...IN_EACH_GROUP, MINUTES],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
      draftVersion: {
        query: `draftVersion(id: "${compliance.versionId}") { sha256 clauses { text } }`,
        about: inGroup('compliance', { version: 'internal' }),
      },
      'draftVersion (published)': {
        query: `draftVersion(id: "${fabric.versionId}") { sha256 clauses { text } }`,
        about: inGroup('fabric', { version: 'published' }),
      },
    },
    fields: {
      'TaskGroup.drafts': {
        query: `taskGroup(id: "${compliance.groupId}") { drafts { totalCount nodes { title } } }`,
        at: 'taskGroup.drafts',
        about: inGroup('compliance'),
        entries: [inGroup('compliance'), inGroup('compliance'), MINUTES],
        otherwise: 'empty',
        through: { action: 'group.read', about: inGroup('compliance') },
      },
      'Draft.latestVersion': {
        query: `draft(id: "${compliance.draftId}") { latestVersion { title } }`,
        at: 'draft.latestVersion',
        about: inGroup('compliance', { version: 'internal' }),
        through: { action: 'draft.read', about: inGroup('compliance', { draft: 'open' }) },
      },
      'Draft.versions': {
        query: `draft(id: "${compliance.draftId}") { versions { totalCount nodes { title } } }`,
        at: 'draft.versions',
        about: inGroup('compliance', { version: 'internal' }),
        entries: [inGroup('compliance', { version: 'internal' })],
        otherwise: 'empty',
        through: { action: 'draft.read', about: inGroup('compliance', { draft: 'open' }) },
      },
      'Draft.writtenBy': {
        query: `draft(id: "${compliance.draftId}") { writtenBy { text } }`,
        at: 'draft.writtenBy',
        about: inGroup('compliance'),
        through: { action: 'draft.read', about: inGroup('compliance', { draft: 'open' }) },
      },
      'Draft.moments': {
        query: `draft(id: "${compliance.draftId}") { moments { totalCount nodes { updates } } }`,
        at: 'draft.moments',
        about: inGroup('compliance'),
        entries: [inGroup('compliance'), inGroup('compliance'), inGroup('compliance')],
        otherwise: 'empty',
        through: { action: 'draft.read', about: inGroup('compliance', { draft: 'open' }) },
      },
      'Draft.textAt': {
        query: `draft(id: "${compliance.draftId}") { textAt(seq: 1) { seq } }`,
        at: 'draft.textAt',
        about: inGroup('compliance'),
        through: { action: 'draft.read', about: inGroup('compliance', { draft: 'open' }) },
      },
      'DraftVersion.shares': {
        query: `draftVersion(id: "${fabric.versionId}") { shares { characters } }`,
        at: 'draftVersion.shares',
        about: inGroup('fabric'),
        through: { action: 'version.read', about: inGroup('fabric', { version: 'published' }) },
      },
      'DraftVersion.draft': {
        query: `draftVersion(id: "${fabric.versionId}") { draft { title } }`,
        at: 'draftVersion.draft',
        about: inGroup('fabric'),
        through: { action: 'version.read', about: inGroup('fabric', { version: 'published' }) },
      },
      'Decision.draft': {
        query: `decision(id: "${fabric.decisionId}") { draft { title } }`,
        at: 'decision.draft',
        about: inGroup('fabric'),
        through: { action: 'decision.read', about: inGroup('fabric', { decision: 'open' }) },
      },
      'Decision.version': {
        query: `decision(id: "${fabric.decisionId}") { version { title } }`,
        at: 'decision.version',
        about: inGroup('fabric', { version: 'published' }),
        through: { action: 'decision.read', about: inGroup('fabric', { decision: 'open' }) },
      },
      'Consultation.version': {
        query: `consultation(id: "${asked.consultationId}") { version { title } }`,
        at: 'consultation.version',
        about: inGroup('fabric', { version: 'published' }),
        through: { action: 'consultation.read', about: inGroup('fabric', { consultation: 'open_to_all' }) },
      },
    },
    routes: {
      'GET /versions/:id/:file': {
        path: `/versions/${compliance.versionId}/text.txt`,
        about: inGroup('compliance', { version: 'internal' }),
      },
      'GET /versions/:id/:file (published)': {
        path: `/versions/${fabric.versionId}/text.akn.xml`,
        about: inGroup('fabric', { version: 'published' }),
      },
      'POST /imports/:groupId/preview': {
        path: `/imports/${compliance.groupId}/preview`,
        about: inGroup('compliance'),
        html: PAGE,
      },
      'POST /imports/:groupId/draft': {
        path: `/imports/${compliance.groupId}/draft?plan=none`,
        about: inGroup('compliance'),
        html: PAGE,
        status: 400,
      },
    },
    offers: {
      'Draft.mayDo': {
        query: `draft(id: "${compliance.draftId}") { mayDo }`,
        at: 'draft.mayDo',
        about: inGroup('compliance', { draft: 'open' }),
      },
    },
    situations: [
      situation({
        name: 'while the drafts are closed',
        states: { draft: 'closed' },
        rows: { table: 'draft', where: 'space_id = $1', set: { status: `'closed'` } },
      }),
    ],
  }),
});
