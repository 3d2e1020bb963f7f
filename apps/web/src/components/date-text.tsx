import { useEffect, useState } from 'react';
import classes from './date-text.module.css';
import { clockText, dayText, isCalendarDate, readerLanguage, relativeText } from './dates.js';
import { foreign } from './recorded.js';

/** The present moment, renewed every minute. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/**
 * A day or an instant: weekday, date, and how far away it is. An instant also has its time in the reader's zone,
 * the zone named, unless `dayOnly`. Written in the language in which the reader reads the record.
 */
export function DateText(props: {
  readonly value: string;
  readonly short?: boolean;
  readonly dayOnly?: boolean;
  readonly relative?: boolean;
}) {
  const now = useNow();
  const { value, short = false, dayOnly = false, relative = true } = props;
  const language = readerLanguage();
  const time = !dayOnly && !isCalendarDate(value) ? `, ${clockText(value)}` : '';
  return (
    <span className={classes.date} lang={foreign(language)}>
      <time dateTime={value}>
        {dayText(value, short, language)}
        {time}
      </time>
      {relative && <span className={classes.relative}> ({relativeText(now, value, language)})</span>}
    </span>
  );
}
