import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Loaded } from '../components/index.js';
import { InterestList } from './interest-list.js';
import { GroupInterestsDocument } from './interests.graphql.js';

/** What those who sit in a group, and their organisations, have declared that holds there now. */
export function GroupInterests({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  const [result, retry] = useQuery({ query: GroupInterestsDocument, variables: { id } });
  const refresh = () => retry({ requestPolicy: 'network-only' });
  return (
    <Loaded result={result} pick={(data) => data.taskGroup} onRetry={refresh}>
      {(group) => (
        <>
          <InterestList interests={group.interests} named onChanged={refresh} />
          {group.interests.length > 0 && children}
        </>
      )}
    </Loaded>
  );
}
