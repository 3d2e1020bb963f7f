import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { BindingForm, DateText, DoneNotice, Loaded, Page, PageTitle, Section } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import {
  CalendarFeedDocument,
  MakeCalendarFeedDocument,
  RevokeCalendarFeedDocument,
} from './meetings.graphql.js';
import classes from './meetings.module.css';

/** The secret address of one's calendar: made, shown once, made anew, taken back. */
export function CalendarSection() {
  const [result, retry] = useQuery({ query: CalendarFeedDocument });
  const [address, setAddress] = useState<string | null>(null);
  const make = useAct(MakeCalendarFeedDocument);
  const revoke = useAct(RevokeCalendarFeedDocument);
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Page reading>
      <PageTitle title={t('meetings.calendar')}>
        <p>{t('meetings.calendarLead')}</p>
      </PageTitle>
      <Loaded result={result} pick={(data) => data.viewer} onRetry={again}>
        {({ calendarFeed: feed }) => (
          <>
            {address && <Address address={address} />}
            <Section title={t('meetings.calendarAddress')}>
              <p>
                {feed ? (
                  <>
                    {t('meetings.calendarMadeOn')} <DateText value={feed.madeAt} dayOnly />
                  </>
                ) : (
                  t('meetings.calendarNone')
                )}
              </p>
              <BindingForm
                act={make}
                title={t(feed ? 'meetings.calendarAnew' : 'meetings.calendarMake')}
                submitLabel={t(feed ? 'meetings.calendarAnew' : 'meetings.calendarMake')}
                confirmLabel={t('meetings.calendarMakeConfirm')}
                records={<p>{t(feed ? 'meetings.calendarAnewRecords' : 'meetings.calendarMakeRecords')}</p>}
                input={() => ({})}
                onDone={({ makeCalendarFeed }) => {
                  setAddress(makeCalendarFeed.address ?? null);
                  again();
                }}
              >
                {null}
              </BindingForm>
              {feed && (
                <BindingForm
                  act={revoke}
                  title={t('meetings.calendarRevoke')}
                  submitLabel={t('meetings.calendarRevoke')}
                  confirmLabel={t('meetings.calendarRevokeConfirm')}
                  records={<p>{t('meetings.calendarRevokeRecords')}</p>}
                  input={() => ({})}
                  onDone={() => {
                    setAddress(null);
                    again();
                  }}
                >
                  {null}
                </BindingForm>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Address({ address }: { readonly address: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <DoneNotice title={t('meetings.calendarMade')}>
      <p>{t('meetings.calendarOnce')}</p>
      <code className={classes.address}>{address}</code>
      <Button
        variant="default"
        onClick={() => navigator.clipboard.writeText(address).then(() => setCopied(true))}
      >
        {t(copied ? 'meetings.calendarCopied' : 'meetings.calendarCopy')}
      </Button>
    </DoneNotice>
  );
}
