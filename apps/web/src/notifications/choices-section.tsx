import { NativeSelect } from '@mantine/core';
import { useQuery } from 'urql';
import { Loaded, Page, PageTitle, ProblemNotice } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { NOTICE_CHANNELS, NOTICE_KINDS } from './notice-kinds.js';
import { ChooseNoticesDocument, NoticeChoicesDocument } from './notifications.graphql.js';
import classes from './notifications.module.css';

/** How one is told of each kind of thing; each choice holds as soon as it is made. */
export function ChoicesSection() {
  const [result, retry] = useQuery({ query: NoticeChoicesDocument });
  const act = useAct(ChooseNoticesDocument);
  const again = () => retry({ requestPolicy: 'network-only' });
  return (
    <Page reading>
      <PageTitle title={t('account.notificationsSection')}>
        <p>{t('notifications.choicesLead')}</p>
      </PageTitle>
      <ProblemNotice problem={act.problem} />
      <Loaded result={result} pick={(data) => data.viewer?.noticeChoices} onRetry={again}>
        {(choices) => (
          <div className={classes.choices}>
            {NOTICE_KINDS.map((kind) => {
              const choice = choices.find((each) => each.kind === kind);
              return (
                choice && (
                  <NativeSelect
                    key={kind}
                    label={t(`notifications.kind_${kind}`)}
                    description={choice.required ? t('notifications.required') : undefined}
                    disabled={act.pending}
                    value={choice.channel}
                    data={NOTICE_CHANNELS.map((value) => ({
                      value,
                      label: t(`notifications.channel_${value}`),
                      disabled: choice.required && value === 'NONE',
                    }))}
                    onChange={async ({ currentTarget: { value } }) => {
                      const channel = NOTICE_CHANNELS.find((each) => each === value);
                      if (channel && (await act.perform({ kind, channel }))) again();
                    }}
                  />
                )
              );
            })}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
