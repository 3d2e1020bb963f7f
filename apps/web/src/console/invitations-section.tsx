import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  DateText,
  DoneNotice,
  Opener,
  Page,
  PagedList,
  PageTitle,
  Recorded,
  RecordItem,
  usePages,
} from '../components/index.js';
import type { ConsoleInvitationsQuery, InvitationState } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import {
  ConsoleInvitationsDocument,
  ResendInvitationDocument,
  RevokeInvitationDocument,
} from './console.graphql.js';
import classes from './console.module.css';
import { GiveRole } from './give-role-form.js';
import { InviteForm } from './people-section.js';
import { RowAction } from './row-action.js';
import { useConsoleSpace } from './use-console.js';

type Invitation = ConsoleInvitationsQuery['invitations']['nodes'][number];

const STATES: readonly InvitationState[] = ['PENDING', 'EXPIRED', 'ACCEPTED', 'REVOKED'];
const pick = (data: ConsoleInvitationsQuery) => data.invitations;

/** Invitations of the installation, or of a space: how each stands, sent again, taken back. */
export function InvitationsSection() {
  const space = useConsoleSpace();
  const [state, setState] = useState<InvitationState>();
  const [text, setText] = useState('');
  const variables = {
    ...(space === null ? {} : { spaceSlug: space.slug }),
    filter: { ...(state ? { state } : {}), ...(text.trim() === '' ? {} : { text: text.trim() }) },
  };
  const pages = usePages(ConsoleInvitationsDocument, variables, pick);
  const [done, setDone] = useState<string>();
  const acted = (sentence: string) => {
    setDone(sentence);
    pages.refresh();
  };
  return (
    <Page reading>
      <PageTitle title={t('console.invitationsSection')}>
        <p>{t('console.invitationsLead')}</p>
      </PageTitle>
      {done && <DoneNotice title={<Recorded>{done}</Recorded>} />}
      <search className={classes.filters} aria-label={t('console.filter')}>
        <TextInput
          label={t('console.searchInvited')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('console.invitationState')}
          value={state ?? ''}
          data={[
            { value: '', label: t('console.allInvitations') },
            ...STATES.map((each) => ({ value: each, label: t(`console.invitation_${each}`) })),
          ]}
          onChange={(event) => setState(STATES.find((each) => each === event.currentTarget.value))}
        />
      </search>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('console.invitationsSection')}
        emptyTitle={t('console.invitationsEmptyTitle')}
        emptyText={t('console.invitationsEmptyText')}
      >
        {(each) => <InvitationItem key={each.id} invitation={each} onDone={acted} />}
      </PagedList>
      {(space === null || space.mayDo.includes('space.grantRole')) && (
        <Opener label={t('console.invite')}>
          {(close) => (
            <InviteForm
              onDone={(sentence) => {
                close();
                acted(sentence);
              }}
            />
          )}
        </Opener>
      )}
    </Page>
  );
}

function InvitationItem(props: {
  readonly invitation: Invitation;
  readonly onDone: (sentence: string) => void;
}) {
  const { invitation, onDone } = props;
  const space = useConsoleSpace();
  const { person } = invitation;
  const input = { invitationId: invitation.id };
  return (
    <RecordItem
      title={person.name}
      status={t(`console.invitation_${invitation.state}`)}
      meta={
        <>
          {invitation.email != null && <>{invitation.email} · </>}
          {t('console.sent')} <DateText value={invitation.sentAt} dayOnly /> · {t('console.expires')}{' '}
          <DateText value={invitation.expiresAt} dayOnly />
        </>
      }
    >
      <div className={classes.actions}>
        {invitation.mayDo.includes('invitation.resend') && (
          <RowAction
            document={ResendInvitationDocument}
            input={input}
            label={t('console.resend')}
            name={t('console.resendTo', { person: person.name })}
            records={t('console.resendRecords', { person: person.name, email: invitation.email ?? '' })}
            onDone={(data) => onDone(data.resendInvitation.act.sentence)}
          />
        )}
        {invitation.mayDo.includes('invitation.revoke') && (
          <RowAction
            document={RevokeInvitationDocument}
            input={input}
            label={t('console.revoke')}
            name={t('console.revokeOf', { person: person.name })}
            records={t('console.revokeRecords', { person: person.name })}
            onDone={(data) => onDone(data.revokeInvitation.act.sentence)}
          />
        )}
      </div>
      {space?.mayDo.includes('space.grantRole') && <GiveRole person={person} onDone={onDone} />}
    </RecordItem>
  );
}
