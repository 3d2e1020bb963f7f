import type { ErasureGround } from '@concordat/domain';

/** The grounds of an erasure in words (UK GDPR, article 17(1)). */
export const GROUND_EN: Readonly<Record<ErasureGround, string>> = {
  no_longer_needed: 'it is no longer needed',
  consent_withdrawn: 'consent was withdrawn',
  objection: 'its person objected',
  unlawful_processing: 'it was held without right',
  legal_obligation: 'the law requires it',
};
export const GROUND_CY: Readonly<Record<ErasureGround, string>> = {
  no_longer_needed: 'nid oes ei angen mwyach',
  consent_withdrawn: 'tynnwyd caniatâd yn ôl',
  objection: 'gwrthwynebodd y person',
  unlawful_processing: 'fe’i cadwyd heb hawl',
  legal_obligation: 'mae’r gyfraith yn gofyn hynny',
};
