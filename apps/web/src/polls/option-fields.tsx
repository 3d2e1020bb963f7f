import { marksFault } from '@concordat/domain';
import { Fieldset, NativeSelect, NumberInput } from '@mantine/core';
import { FieldError } from '../components/index.js';
import { t } from '../strings/t.js';
import { optionText } from './option-text.js';
import { optionMethod } from './poll-marks.js';
import classes from './polls.module.css';
import type { PollRecord } from './types.js';

/** What is given to each option, by its id, as it was typed; nothing for an option of which nothing is said. */
export type TypedMarks = Readonly<Record<string, string>>;

/** The marks as they are sent. */
export function marksOf(poll: PollRecord, typed: TypedMarks): { optionId: string; value: number }[] {
  return poll.options.flatMap(({ id }) => {
    const value = typed[id] ?? '';
    return value === '' ? [] : [{ optionId: id, value: Number(value) }];
  });
}

/** What is wrong with them, in words; undefined where nothing is, and where the poll puts no options to people. */
export function marksProblem(poll: PollRecord, typed: TypedMarks): string | undefined {
  const method = optionMethod(poll.method);
  const marks = marksOf(poll, typed);
  const fault = method && marksFault(method, marks, poll.atMost);
  if (!fault) return undefined;
  const all = marks.reduce((sum, { value }) => sum + value, 0);
  return t(`polls.marks_${fault}`, { n: poll.atMost ?? 0, all });
}

/** A control for each option: its place, points, dots, or whether one can come. */
export function OptionFields(props: {
  readonly poll: PollRecord;
  readonly typed: TypedMarks;
  readonly error: string | undefined;
  readonly onChange: (typed: TypedMarks) => void;
}) {
  const { poll, typed, error, onChange } = props;
  const { method, options, atMost } = poll;
  const set = (id: string, value: string) => onChange({ ...typed, [id]: value });
  const given = marksOf(poll, typed).reduce((sum, { value }) => sum + value, 0);
  const hint = {
    RANKING: t('polls.rankHint', { n: options.length }),
    POINTS: t('polls.pointsHint', { n: atMost ?? 0 }),
    DOTS: t('polls.dotsHint', { n: atMost ?? 0, left: Math.max((atMost ?? 0) - given, 0) }),
    MEETING_TIME: t('polls.timeHint'),
  }[method as 'RANKING' | 'POINTS' | 'DOTS' | 'MEETING_TIME'];
  const choices =
    method === 'RANKING'
      ? [
          { value: '', label: t('polls.rankNone') },
          ...options.map((_, index) => ({
            value: `${index + 1}`,
            label: t('polls.mark_RANKING', { n: index + 1 }),
          })),
        ]
      : [
          { value: '', label: t('polls.timeNone') },
          { value: '2', label: t('polls.time_2') },
          { value: '1', label: t('polls.time_1') },
          { value: '0', label: t('polls.time_0') },
        ];
  return (
    <Fieldset legend={t('polls.yourMarks')} className={classes.options ?? ''}>
      <p className={classes.soft}>{hint}</p>
      {options.map((option) =>
        method === 'RANKING' || method === 'MEETING_TIME' ? (
          <NativeSelect
            key={option.id}
            label={optionText(option)}
            value={typed[option.id] ?? ''}
            data={choices}
            onChange={({ currentTarget: { value } }) => set(option.id, value)}
          />
        ) : (
          <NumberInput
            key={option.id}
            label={optionText(option)}
            value={typed[option.id] ?? ''}
            min={0}
            max={atMost ?? 0}
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => set(option.id, `${value}`)}
          />
        ),
      )}
      <FieldError>{error}</FieldError>
    </Fieldset>
  );
}
