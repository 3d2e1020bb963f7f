import { LIMIT_MAX, OPTIONS_MAX, OPTIONS_MIN, optionsFault } from '@concordat/domain';
import { Button, Fieldset, NumberInput, Textarea, TextInput } from '@mantine/core';
import { FieldError, instantOf, readerZone } from '../components/index.js';
import type { OpenPollInput, PollMethod } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { putsOptions } from './poll-marks.js';
import classes from './polls.module.css';

/** What is to be put to people, as it was typed: options a line each, times, and the limit of points or dots. */
export interface PutOptions {
  readonly lines: string;
  readonly times: readonly string[];
  readonly atMost: string;
}

export const NOTHING_PUT: PutOptions = { lines: '', times: ['', ''], atMost: '' };
/** The limit that is offered first, for the methods that have one. */
const USUAL: Partial<Record<PollMethod, string>> = { POINTS: '10', DOTS: '3' };

function linesOf({ lines }: PutOptions): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function timesOf({ times }: PutOptions): string[] {
  return times.flatMap((time) => instantOf(time) ?? []);
}

function atMostOf(method: PollMethod, { atMost }: PutOptions): number | null {
  const usual = USUAL[method];
  return usual === undefined ? null : Number(atMost === '' ? usual : atMost);
}

/** The options as they are sent; none for a poll that puts none. */
export function putInput(method: PollMethod, put: PutOptions): Pick<OpenPollInput, 'options' | 'atMost'> {
  if (!putsOptions(method)) return { options: null, atMost: null };
  const options =
    method === 'MEETING_TIME'
      ? timesOf(put).map((startsAt) => ({ startsAt }))
      : linesOf(put).map((label) => ({ label }));
  return { options, atMost: atMostOf(method, put) };
}

/** What is wrong with them. */
export function putProblem(method: PollMethod, put: PutOptions): { readonly options?: string } {
  if (!putsOptions(method)) return {};
  const given = method === 'MEETING_TIME' ? timesOf(put).map((time) => new Date(time)) : linesOf(put);
  const found = optionsFault(given, new Date());
  return found === null
    ? {}
    : { options: t(`polls.options_${found.fault}`, { least: OPTIONS_MIN, most: OPTIONS_MAX }) };
}

/** What the people are asked about: options a line each, or times at which to meet; nothing for a poll that puts none. */
export function OptionsFields(props: {
  readonly method: PollMethod;
  readonly put: PutOptions;
  readonly error: string | undefined;
  readonly onChange: (put: PutOptions) => void;
}) {
  const { method, put, error, onChange } = props;
  if (!putsOptions(method)) return null;
  const usual = USUAL[method];
  if (method === 'MEETING_TIME') return <Times put={put} error={error} onChange={onChange} />;
  return (
    <>
      <Textarea
        label={t('polls.options')}
        description={t('polls.optionsHint')}
        value={put.lines}
        onChange={({ currentTarget: { value } }) => onChange({ ...put, lines: value })}
        error={error}
        autosize
        minRows={3}
        required
      />
      {usual !== undefined && (
        <NumberInput
          className={classes.moment ?? ''}
          label={t(method === 'POINTS' ? 'polls.atMostPoints' : 'polls.atMostDots')}
          value={put.atMost === '' ? usual : put.atMost}
          min={1}
          max={LIMIT_MAX}
          allowDecimal={false}
          onChange={(value) => onChange({ ...put, atMost: `${value}` })}
        />
      )}
    </>
  );
}

function Times(props: {
  readonly put: PutOptions;
  readonly error: string | undefined;
  readonly onChange: (put: PutOptions) => void;
}) {
  const { put, error, onChange } = props;
  const set = (times: readonly string[]) => onChange({ ...put, times });
  return (
    <Fieldset legend={t('polls.times')} className={classes.options ?? ''}>
      <p className={classes.soft}>{t('components.byClocks', { zone: readerZone() })}</p>
      {put.times.map((time, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a time has no identity but its place
          key={index}
          type="datetime-local"
          label={t('polls.time', { n: index + 1 })}
          value={time}
          onChange={({ currentTarget: { value } }) =>
            set(put.times.map((each, at) => (at === index ? value : each)))
          }
        />
      ))}
      {put.times.length < OPTIONS_MAX && (
        <p>
          <Button variant="default" onClick={() => set([...put.times, ''])}>
            {t('polls.timeMore')}
          </Button>
        </p>
      )}
      <FieldError>{error}</FieldError>
    </Fieldset>
  );
}
