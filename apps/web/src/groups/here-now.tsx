import { useMemo } from 'react';
import { MarkIcon } from '../components/index.js';
import type { PresenceSubscription } from '../graphql/generated/graphql.js';
import { useLive } from '../graphql/use-live.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import classes from './here-now.module.css';
import { PresenceDocument } from './presence.graphql.js';

/** Somebody who has the group's page or one of its drafts open now. */
export type PersonPresent = PresenceSubscription['presence'][number];

/**
 * Who is in the group's rooms now; whoever asks is there too. Undefined while that is not known. `onMissed` is called
 * when the connection was away or the viewer's place has changed.
 */
export function useHereNow(id: string, onMissed: () => void): readonly PersonPresent[] | undefined {
  return useLive(
    PresenceDocument,
    useMemo(() => ({ id }), [id]),
    { onMissed },
  )?.presence;
}

/** One line: who is here now, oneself first, observers said as such. */
export function HereNow({ people }: { readonly people: readonly PersonPresent[] | undefined }) {
  const self = useViewer()?.person.id;
  const sorted = [...(people ?? [])].sort(
    (one, other) =>
      Number(other.person.id === self) - Number(one.person.id === self) ||
      one.person.name.localeCompare(other.person.name),
  );
  return (
    <p className={classes.here} role="status">
      {people && (
        <>
          <MarkIcon shape="circle" tone="green" /> {t('groups.hereNow')}{' '}
          {sorted.map((each) => wordsOf(each, self)).join('; ')}.
        </>
      )}
    </p>
  );
}

function wordsOf({ person, organisation, observer }: PersonPresent, self: string | undefined): string {
  if (person.id === self) return observer ? t('groups.hereYouObserve') : t('groups.hereYou');
  const named = organisation
    ? t('groups.hereFor', { person: person.name, organisation: organisation.name })
    : person.name;
  return observer ? t('groups.hereObserves', { person: named }) : named;
}
