import { LOCALE, t } from '../strings/t.js';
import type { DecisionRecord } from './types.js';

type Rule = Pick<DecisionRecord, 'rule' | 'bySector' | 'silenceIsConsent' | 'deadline'>;

const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** The rule of a decision in plain sentences. */
export function ruleSentences({ rule, bySector, silenceIsConsent, deadline }: Rule): readonly string[] {
  const sentences = [t(`decisions.rule_${rule}`)];
  if (bySector && rule === 'CONSENSUS') sentences.push(t('decisions.ruleSectorsAgree'));
  if (bySector && rule !== 'CONSENSUS' && rule !== 'CONSENT') sentences.push(t('decisions.ruleSectorsHold'));
  if (rule === 'CONSENT' && silenceIsConsent && deadline) sentences.push(t('decisions.ruleSilence'));
  if (rule === 'CONSENT' && !silenceIsConsent) sentences.push(t('decisions.ruleNoSilence'));
  return [...sentences, t('decisions.ruleRecused')];
}

/** "clause 2.1 and section 3": what an objection is to. */
export function clauseNames(clauses: readonly { readonly kind: string; readonly number: string }[]): string {
  return lists.format(clauses.map(clauseName));
}

/** "clause 2.1" or "section 3". */
export function clauseName({ kind, number }: { readonly kind: string; readonly number: string }): string {
  return kind === 'section' ? t('decisions.sectionLink', { number }) : t('decisions.clauseLink', { number });
}
