import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, Section } from '../components/index.js';
import { useAct } from '../graphql/use-act.js';
import { t } from '../strings/t.js';
import { ClosePollDocument } from './polls.graphql.js';
import classes from './polls.module.css';
import type { PollProps } from './types.js';

/** Closes a poll before its time is over, for whoever may. */
export function ClosePoll({ poll, refetch }: PollProps) {
  const [asked, setAsked] = useState(false);
  const act = useAct(ClosePollDocument);
  if (!poll.mayDo.includes('poll.close')) return null;
  const confirm = async () => {
    if (!(await act.perform({ pollId: poll.id }))) return;
    setAsked(false);
    refetch();
  };
  return (
    <Section title={t('polls.close')} id="close">
      <p className={classes.prose}>{t('polls.closeText')}</p>
      <p>
        <Button
          variant="default"
          onClick={() => {
            act.clear();
            setAsked(true);
          }}
        >
          {t('polls.close')}
        </Button>
      </p>
      <ConfirmDialog
        opened={asked}
        title={t('polls.close')}
        records={t('polls.closeRecords', { question: poll.question })}
        confirmLabel={t('polls.close')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </Section>
  );
}
