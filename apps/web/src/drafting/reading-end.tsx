import { Button } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { DateText, ProblemNotice, StatusMark } from '../components/index.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import classes from './read-to-end.module.css';

/** Below exact words: once their end has been on screen, the reader says that they have read to it, which is recorded. */
export function ReadingEnd(props: {
  /** Says that the words end here. */
  readonly mark: string;
  /** What pressing the button records. */
  readonly records: string;
  readonly readAt: string | undefined;
  readonly act: { readonly pending: boolean; readonly problem: Problem | undefined };
  readonly onConfirm: () => void;
}) {
  const { mark, records, readAt, act, onConfirm } = props;
  const end = useRef<HTMLDivElement>(null);
  const reached = useSeen(end);
  return (
    <div ref={end} className={classes.end}>
      <p className={classes.endMark}>{mark}</p>
      {readAt ? (
        <p role="status">
          <StatusMark shape="circle" tone="green">
            {t('drafting.readDone')}
          </StatusMark>{' '}
          <DateText value={readAt} relative={false} />
        </p>
      ) : (
        <>
          <p className={classes.records}>{records}</p>
          <p>
            <Button onClick={onConfirm} loading={act.pending} disabled={!reached}>
              {t('drafting.readConfirm')}
            </Button>
          </p>
        </>
      )}
      <ProblemNotice problem={act.problem} />
    </div>
  );
}

/** Whether an element has been on screen, or has had the focus inside it, since it was drawn. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current || seen) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
