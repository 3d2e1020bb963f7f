import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EmptyState, Loaded, Page, PageTitle } from '../components/index.js';
import type { LetterLinkQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { LetterLinkDocument } from './identity.graphql.js';
import { useLetterToken } from './letter-token.js';

export type LetterOffer = NonNullable<LetterLinkQuery['letterLink']>;
type Purpose = LetterOffer['purpose'];

/**
 * A page that the link of a letter leads to: what the link is good for, or that it is good for nothing any more and
 * where there is another way. Nothing is done until somebody presses a button: programs follow links, too.
 */
export function LetterPage(props: {
  readonly title: string;
  readonly purposes: readonly Purpose[];
  readonly elsewhere: { readonly to: string; readonly label: string };
  readonly children: (offer: LetterOffer, token: string) => ReactNode;
}) {
  const token = useLetterToken();
  const [result, execute] = useQuery({
    query: LetterLinkDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  const found = (offer: LetterLinkQuery['letterLink']) =>
    offer && props.purposes.includes(offer.purpose) ? offer : null;
  return (
    <Page reading>
      <PageTitle title={props.title} />
      <Loaded
        result={result}
        pick={(data) => ({ offer: found(data.letterLink) })}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
      >
        {({ offer }) =>
          offer ? (
            props.children(offer, token)
          ) : (
            <EmptyState title={t('identity.linkUsedUp')}>
              <p>{t('identity.linkUsedUpText')}</p>
              <p>
                <Link to={props.elsewhere.to}>{props.elsewhere.label}</Link>
              </p>
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}
