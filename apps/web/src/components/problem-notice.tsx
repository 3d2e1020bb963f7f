import { Button } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import type { CombinedError } from 'urql';
import { type Problem, problemOf } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import classes from './notice.module.css';
import { MarkIcon } from './status-mark.js';

/** What went wrong, in words, and what to do next. Shows nothing when nothing went wrong. */
export function ProblemNotice(props: {
  readonly error?: CombinedError | undefined;
  readonly problem?: Problem | undefined;
  readonly onRetry?: (() => void) | undefined;
}) {
  const location = useLocation();
  const problem = props.problem ?? problemOf(props.error);
  if (!problem) return null;
  return (
    <div role="alert" className={classes.problem}>
      <p className={classes.head}>
        <MarkIcon shape="triangle" tone="red" /> {t(`components.problemTitle_${problem.code}`)}
      </p>
      {problem.message && <p>{problem.message}</p>}
      <p>{t(`components.problemNext_${problem.code}`)}</p>
      {problem.code === 'UNAUTHENTICATED' && (
        <p>
          <Link to="/sign-in" state={{ from: location.pathname + location.search }}>
            {t('app.signIn')}
          </Link>
        </p>
      )}
      {props.onRetry && (
        <Button variant="default" onClick={props.onRetry}>
          {t('components.tryAgain')}
        </Button>
      )}
    </div>
  );
}
