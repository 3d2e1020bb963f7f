import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import {
  ConfirmDialog,
  DateText,
  Page,
  PagedList,
  PageTitle,
  RecordItem,
  Section,
  usePages,
} from '../../components/index.js';
import type { DevicesQuery } from '../../graphql/generated/graphql.js';
import { useRenewSession } from '../../graphql/session.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import classes from '../sign-in.module.css';
import { DevicesDocument, EndSessionDocument, SignOutEverywhereDocument } from './account.graphql.js';

type Device = DevicesQuery['sessions']['nodes'][number];

const pick = (data: DevicesQuery) => data.sessions;
const FIRST = {};

/** Where one is signed in; any device can be signed out, and all of them at once. */
export function DevicesSection() {
  const pages = usePages(DevicesDocument, FIRST, pick);
  return (
    <Page reading>
      <PageTitle title={t('account.devicesSection')}>
        <p>{t('account.devicesLead')}</p>
      </PageTitle>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('account.devicesSection')}
        emptyTitle={t('account.noDevices')}
        emptyText={t('account.devicesLead')}
      >
        {(device) => <DeviceItem key={device.id} device={device} onEnded={pages.refresh} />}
      </PagedList>
      <Everywhere />
    </Page>
  );
}

function DeviceItem({ device, onEnded }: { readonly device: Device; readonly onEnded: () => void }) {
  const [asked, setAsked] = useState(false);
  const act = useAct(EndSessionDocument);
  const confirm = async () => {
    if (!(await act.perform({ sessionId: device.id }))) return;
    setAsked(false);
    onEnded();
  };
  return (
    <RecordItem
      title={device.device}
      status={device.current ? <span className={classes.current}>{t('account.thisDevice')}</span> : null}
      meta={
        <>
          {t('account.signedInSince')} <DateText value={device.createdAt} />
          <br />
          {t('account.lastSeen')} <DateText value={device.lastSeenAt} />
        </>
      }
    >
      {!device.current && (
        <p>
          <Button
            variant="default"
            aria-label={t('account.endDevice', { device: device.device })}
            onClick={() => setAsked(true)}
          >
            {t('identity.signOut')}
          </Button>
        </p>
      )}
      <ConfirmDialog
        opened={asked}
        title={t('account.endDevice', { device: device.device })}
        records={t('account.endDeviceRecords')}
        confirmLabel={t('identity.signOut')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </RecordItem>
  );
}

function Everywhere() {
  const [asked, setAsked] = useState(false);
  const act = useAct(SignOutEverywhereDocument);
  const renew = useRenewSession();
  const navigate = useNavigate();
  const confirm = async () => {
    if (!(await act.perform({}))) return;
    navigate('/sign-in', { replace: true });
    renew();
  };
  return (
    <Section title={t('account.everywhereTitle')}>
      <p>{t('account.everywhereText')}</p>
      <p>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('account.everywhere')}
        </Button>
      </p>
      <ConfirmDialog
        opened={asked}
        title={t('account.everywhereTitle')}
        records={t('account.everywhereRecords')}
        confirmLabel={t('account.everywhere')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </Section>
  );
}
