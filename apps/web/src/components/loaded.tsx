import { Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { UseQueryState } from 'urql';
import { problemOf } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { ProblemNotice } from './problem-notice.js';

/**
 * What a query brought. While nothing is known yet, a quiet skeleton (only after a moment, so that a quick answer
 * shows no flicker); when there is nothing to be known, why.
 */
export function Loaded<Data, Part>(props: {
  readonly result: UseQueryState<Data>;
  readonly pick: (data: Data) => Part | null | undefined;
  readonly onRetry?: () => void;
  readonly children: (part: Part) => ReactNode;
}) {
  const { data, error, fetching } = props.result;
  const part = data ? props.pick(data) : undefined;
  const problem = problemOf(error);
  if (part !== undefined && part !== null) {
    return (
      <>
        {problem && <ProblemNotice problem={problem} />}
        {props.children(part)}
      </>
    );
  }
  if (problem) return <ProblemNotice problem={problem} onRetry={props.onRetry} />;
  if (fetching) return <Waiting />;
  return <ProblemNotice problem={{ code: 'NOT_FOUND' }} />;
}

/** Lines where text will be. */
export function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{t('app.loading')}</span>
      <Stack gap="sm" style={{ visibility: late ? 'visible' : 'hidden' }}>
        <Skeleton height="2rem" width="60%" />
        <Skeleton height="1rem" width="90%" />
        <Skeleton height="1rem" width="85%" />
        <Skeleton height="1rem" width="70%" />
      </Stack>
    </div>
  );
}
