import { LOCALE, t } from '../../strings/t.js';
import { ANSWERS } from '../answers.js';
import type { DecisionRecord } from '../types.js';
import type { SeenHands } from './hand-choices.js';

const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** What will be recorded of a show of hands, in a sentence: who was seen to answer what. */
export function reportedInWords({ seats }: DecisionRecord, seen: SeenHands): string {
  return ANSWERS.flatMap((answer) => {
    const names = seats
      .filter(({ organisationId }) => seen[organisationId] === answer)
      .map(({ organisation }) => organisation.name);
    return names.length === 0
      ? []
      : [t('hands.seen', { answer: t(`words.answer_${answer}`), names: lists.format(names) })];
  }).join(' ');
}
