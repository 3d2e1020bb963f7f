import { expectNoFlaws, LIVING, RECORD } from '../support/demonstration-pages.js';
import type { ShownPage } from '../support/looking.js';

/** Every page of the path: who opens it, where, and the heading that tells it is there. */
const PATH: readonly ShownPage[] = [
  ['sign in', null, () => '/sign-in', /^Sign in$/u],
  ['spaces', null, () => '/', /./u],
  ['a space', 'builders', () => LIVING, /^Net zero ready homes$/u],
  ['a closed space', 'builders', () => RECORD, /^Zero carbon new homes by 2016$/u],
  ['drafts', 'builders', () => `${LIVING}/drafts`, /^Drafts$/u],
  [
    'the drafting room',
    'builders',
    ({ draft }) => `${LIVING}/drafts/${draft}`,
    /^Carbon compliance for net/u,
  ],
  ['the drafting room, observed', 'housingObserver', ({ draft }) => `${LIVING}/drafts/${draft}`, /^Carbon/u],
  ['versions', 'builders', ({ draft }) => `${LIVING}/drafts/${draft}/versions`, /^Versions of/u],
  ['a version', 'builders', ({ version }) => `${RECORD}/versions/${version}`, /^Version 2 of/u],
  ['a decision', 'nature', ({ decision }) => `${LIVING}/decisions/${decision}`, /^Do we recommend/u],
  ['the decision log', 'housingObserver', () => `${RECORD}/decisions`, /^Decision log$/u],
  ['definitions', 'builders', () => `${RECORD}/definitions`, /^Definitions$/u],
  ['evidence', 'builders', () => `${LIVING}/evidence`, /^Evidence$/u],
  ['evidence, none found', 'builders', () => `${LIVING}/evidence?search=zebra`, /^Evidence$/u],
  ['a source', 'builders', ({ source }) => `${LIVING}/evidence/${source}`, /^Carbon compliance: the final/u],
  ['a source, withdrawn', 'builders', ({ withdrawn }) => `${LIVING}/evidence/${withdrawn}`, /^What each/u],
  ['consultations', 'respondent', () => `${LIVING}/consultations`, /^Consultations$/u],
  [
    'a consultation',
    'respondent',
    ({ consultation }) => `${LIVING}/consultations/${consultation}`,
    /^Is this/u,
  ],
  ['responses', 'secretariat', ({ consultation }) => `${LIVING}/consultations/${consultation}`, /^Is this/u],
  ['recommendations', 'sponsor', () => `${LIVING}/recommendations`, /^Recommendations$/u],
  ['the record', 'auditor', () => `${RECORD}/record`, /./u],
];

expectNoFlaws(
  PATH,
  `SELECT 'draft' AS kind, id FROM draft WHERE title LIKE 'Carbon compliance for net%'
     UNION ALL SELECT 'version', v.id FROM draft_version v JOIN draft ON draft.id = v.draft_id
       WHERE draft.title = 'Carbon compliance' AND v.number = 2
     UNION ALL SELECT 'decision', decision.id FROM decision JOIN space ON space.id = decision.space_id
       WHERE space.slug = 'net-zero-ready-homes' AND decision.status = 'open'
     UNION ALL SELECT 'source', id FROM evidence WHERE title LIKE 'Carbon compliance: the final%'
     UNION ALL SELECT 'withdrawn', evidence.id FROM evidence JOIN space ON space.id = evidence.space_id
       WHERE space.slug = 'net-zero-ready-homes' AND evidence.status = 'withdrawn'
     UNION ALL SELECT 'consultation', consultation.id FROM consultation JOIN space ON space.id = consultation.space_id
       WHERE space.slug = 'net-zero-ready-homes'`,
);
