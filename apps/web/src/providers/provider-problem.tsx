import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Remark } from '../components/index.js';
import { type TextKey, t } from '../strings/t.js';
import { ProvidersDocument } from './providers.graphql.js';

const REASONS = ['unknown', 'unavailable', 'cancelled', 'expired', 'refused', 'unverified', 'taken'] as const;

/** Why signing in with a provider came to nothing, as the address says; nothing where it says nothing. */
export function ProviderProblem() {
  const [search] = useSearchParams();
  const [{ data }] = useQuery({ query: ProvidersDocument });
  const reason = REASONS.find((each) => each === search.get('problem'));
  if (reason === undefined) return null;
  const known = data?.providers.find(({ key }) => key === search.get('provider'));
  const key: TextKey & `providers.problem_${string}` = `providers.problem_${reason}`;
  return (
    <div role="alert">
      <Remark>
        <p>{t(key, { name: known?.name ?? t('providers.theProvider') })}</p>
        <p>{t('providers.otherWays')}</p>
      </Remark>
    </div>
  );
}
