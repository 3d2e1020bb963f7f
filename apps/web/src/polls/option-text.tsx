import { clockText, dayText } from '../components/index.js';
import { t } from '../strings/t.js';
import classes from './polls.module.css';
import type { PollRecord } from './types.js';

export type PollOption = PollRecord['options'][number];

/** What an option is called: its words, or when the meeting would begin by the reader's clocks. */
export function optionText({ label, startsAt }: Pick<PollOption, 'label' | 'startsAt'>): string {
  return startsAt ? `${dayText(startsAt)}, ${clockText(startsAt)}` : (label ?? '');
}

/** What somebody gave an option, in words: “1st place”, “3 points”, “if need be”. */
export function markText(method: PollRecord['method'], value: number): string {
  if (method === 'RANKING') return t('polls.mark_RANKING', { n: value });
  if (method === 'POINTS') return t('polls.mark_POINTS', { n: value });
  if (method === 'DOTS') return t('polls.mark_DOTS', { n: value });
  return t(value === 2 ? 'polls.time_2' : value === 1 ? 'polls.time_1' : 'polls.time_0');
}

/** What somebody gave the options of a poll, the most first; those of which they said nothing are left out. */
export function GivenMarks(props: {
  readonly poll: Pick<PollRecord, 'method' | 'options'>;
  readonly marks: readonly { readonly optionId: string; readonly value: number }[];
}) {
  const { poll, marks } = props;
  const isRanking = poll.method === 'RANKING';
  const given = marks.flatMap(({ optionId, value }) => {
    const option = poll.options.find(({ id }) => id === optionId);
    return option ? [{ option, value }] : [];
  });
  if (given.length === 0) return null;
  given.sort((one, other) => (isRanking ? one.value - other.value : other.value - one.value));
  return (
    <ul className={classes.plain}>
      {given.map(({ option, value }) => (
        <li key={option.id}>
          {optionText(option)}: {markText(poll.method, value)}
        </li>
      ))}
    </ul>
  );
}
