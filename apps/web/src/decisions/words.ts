import { LOCALE, t } from '../strings/t.js';
import type { DecisionRecord } from './types.js';

type Rule = Pick<DecisionRecord, 'rule' | 'bySector' | 'silenceIsConsent' | 'quorumPercent' | 'deadline'>;

const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** The rule of a decision in plain sentences. */
export function ruleSentences(decision: Rule): readonly string[] {
  const { rule, bySector, silenceIsConsent, quorumPercent, deadline } = decision;
  const blockable = rule === 'CONSENSUS' || rule === 'CONSENT';
  const sentences = [t(`decisions.rule_${rule}`)];
  if (!blockable) sentences.push(quorumSentence(quorumPercent));
  if (bySector && rule === 'CONSENSUS') sentences.push(t('decisions.ruleSectorsAgree'));
  if (bySector && !blockable) sentences.push(t('decisions.ruleSectorsHold'));
  if (rule === 'CONSENT' && silenceIsConsent && deadline) sentences.push(t('decisions.ruleSilence'));
  if (rule === 'CONSENT' && !silenceIsConsent) sentences.push(t('decisions.ruleNoSilence'));
  return [...sentences, t('decisions.ruleRecused')];
}

/** How many of the seats must have answered where a majority decides. */
export function quorumSentence(percent: number): string {
  return percent === 0 ? t('decisions.quorumNone') : t('decisions.quorum', { percent });
}

/** "clause 2.1 and section 3": what an objection is to. */
export function clauseNames(clauses: readonly { readonly kind: string; readonly number: string }[]): string {
  return lists.format(clauses.map(clauseName));
}

/** "clause 2.1" or "section 3". */
export function clauseName({ kind, number }: { readonly kind: string; readonly number: string }): string {
  return kind === 'section' ? t('decisions.sectionLink', { number }) : t('decisions.clauseLink', { number });
}
