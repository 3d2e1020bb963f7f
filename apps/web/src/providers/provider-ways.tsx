import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { t } from '../strings/t.js';
import { ProvidersDocument } from './providers.graphql.js';
import classes from './providers.module.css';

/** One button for each provider with which one can sign in, or be linked to; nothing where there is none. */
export function ProviderWays({ to, intent }: { readonly to: string; readonly intent: 'sign-in' | 'link' }) {
  const [{ data }] = useQuery({ query: ProvidersDocument });
  const providers = data?.providers ?? [];
  if (providers.length === 0) return null;
  return (
    <ul className={classes.ways}>
      {providers.map(({ key, name }) => (
        <li key={key}>
          <Button
            component="a"
            variant="default"
            href={`/providers/${key}/start?${new URLSearchParams({ to, intent })}`}
          >
            {t(intent === 'link' ? 'providers.linkTo' : 'providers.signInWith', { name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
