import { passwordProblem } from '@concordat/domain';
import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import {
  DateText,
  EmptyState,
  fieldError,
  Loaded,
  Page,
  PageTitle,
  ProblemNotice,
} from '../components/index.js';
import type { InvitationOfferQuery } from '../graphql/generated/graphql.js';
import { useRenewSession } from '../graphql/session.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { AcceptInvitationDocument, InvitationOfferDocument } from './identity.graphql.js';
import { useLetterToken } from './letter-token.js';
import { NewPasswordField } from './new-password-field.js';
import classes from './sign-in.module.css';

type Offer = NonNullable<InvitationOfferQuery['invitationOffer']>;

/** Who invited one to what, and the way in. */
export function InvitationPage() {
  const token = useLetterToken();
  const [result, execute] = useQuery({
    query: InvitationOfferDocument,
    variables: { token },
    requestPolicy: 'network-only',
  });
  return (
    <Page reading>
      <PageTitle title={t('identity.invitationTitle')} />
      <Loaded
        result={result}
        pick={(data) => ({ offer: data.invitationOffer })}
        onRetry={() => execute({ requestPolicy: 'network-only' })}
      >
        {({ offer }) =>
          offer?.state === 'PENDING' ? (
            <>
              <OfferText offer={offer} />
              <AcceptForm offer={offer} token={token} />
            </>
          ) : (
            <NotPending state={offer?.state} />
          )
        }
      </Loaded>
    </Page>
  );
}

function NotPending({ state }: { readonly state: Offer['state'] | undefined }) {
  const accepted = state === 'ACCEPTED';
  return (
    <EmptyState title={t(accepted ? 'identity.invitationAccepted' : 'identity.invitationOver')}>
      <p>{t(accepted ? 'identity.invitationAcceptedText' : 'identity.invitationOverText')}</p>
      {accepted && (
        <p>
          <Link to="/sign-in">{t('identity.signIn')}</Link>
        </p>
      )}
    </EmptyState>
  );
}

function OfferText({ offer }: { readonly offer: Offer }) {
  const params = {
    name: offer.name,
    inviter: offer.invitedBy ?? t('identity.theSecretariat'),
    place: offer.spaceTitle ? t('identity.placeSpace', { space: offer.spaceTitle }) : t('app.name'),
  };
  return (
    <div className={classes.offer}>
      <p className={classes.lead}>{t('identity.invitationText', params)}</p>
      {offer.roles.length > 0 && (
        <>
          <p>{t('identity.invitationRoles')}</p>
          <ul>
            {offer.roles.map((each) => (
              <li key={[each.role, each.spaceTitle, each.taskGroupTitle, each.organisationName].join(' ')}>
                {[
                  t(`words.role_${each.role}`),
                  each.taskGroupTitle ?? each.spaceTitle,
                  each.organisationName &&
                    t('identity.forOrganisation', { organisation: each.organisationName }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {t('identity.invitationUntil')} <DateText value={offer.expiresAt} />
      </p>
    </div>
  );
}

function AcceptForm({ offer, token }: { readonly offer: Offer; readonly token: string }) {
  const [password, setPassword] = useState('');
  const act = useAct(AcceptInvitationDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (passwordProblem(password, offer) !== null) return;
    if (!(await act.perform({ token, password }))) return;
    renew();
    navigate('/', { replace: true });
  };
  return (
    <form onSubmit={send} className={classes.form}>
      <p>{t('identity.willSignInWith', { email: offer.email })}</p>
      <input type="hidden" name="username" autoComplete="username" value={offer.email} readOnly />
      <NewPasswordField
        label={t('identity.choosePassword')}
        owner={offer}
        value={password}
        onChange={setPassword}
        error={fieldError(act.problem, 'password')}
      />
      <ProblemNotice problem={act.problem} />
      <Button type="submit" loading={act.pending}>
        {t('identity.acceptInvitation')}
      </Button>
    </form>
  );
}
