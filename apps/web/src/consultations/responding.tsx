import type { ReactNode } from 'react';
import { DraftContext, useResponseDraft } from './use-response-draft.js';

/** Gives the page inside the response that is being typed; nothing where nobody is signed in or no round asks. */
export function RespondingProvider(props: {
  readonly personId: string | undefined;
  readonly roundId: string | undefined;
  readonly children: ReactNode;
}) {
  const { personId, roundId, children } = props;
  if (!personId || !roundId) return <DraftContext value={undefined}>{children}</DraftContext>;
  return (
    <Responding key={`${personId} ${roundId}`} personId={personId} roundId={roundId}>
      {children}
    </Responding>
  );
}

function Responding(props: {
  readonly personId: string;
  readonly roundId: string;
  readonly children: ReactNode;
}) {
  const kept = useResponseDraft(props.personId, props.roundId);
  return <DraftContext value={kept}>{props.children}</DraftContext>;
}
