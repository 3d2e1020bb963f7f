import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog, Section } from '../../components/index.js';
import { useAct } from '../../graphql/use-act.js';
import { t } from '../../strings/t.js';
import { WithdrawAmendmentDocument } from './amendments.graphql.js';
import classes from './amendments.module.css';
import type { ShownAmendment } from './change-entry.js';
import { ReviseForm } from './revise-form.js';
import { AcceptForm, RejectForm } from './settle-forms.js';
import { fits } from './words.js';

type Doing = 'accept' | 'reject' | 'revise' | 'withdraw' | null;

interface Tools {
  readonly amendment: ShownAmendment;
  readonly draftId: string;
  readonly slug: string;
  readonly onChanged: () => void;
}

/** What can be done with an amendment that is open: the buttons, and the form of the one that was pressed. */
export function AmendmentTools(props: Tools) {
  const { amendment } = props;
  const [doing, setDoing] = useState<Doing>(null);
  const { mayDo, isMine, status, changes } = amendment;
  const may = {
    accept: mayDo.includes('amendment.accept'),
    reject: mayDo.includes('amendment.reject'),
    revise: mayDo.includes('amendment.revise') && (isMine || mayDo.includes('amendment.accept')),
    withdraw: mayDo.includes('amendment.withdraw') && isMine,
  };
  if (status !== 'PROPOSED' || !Object.values(may).includes(true)) return null;
  const done = () => {
    setDoing(null);
    props.onChanged();
  };
  const cancel = () => setDoing(null);
  return (
    <Section title={t('amendments.tools')}>
      {(doing === null || doing === 'withdraw') && (
        <div className={classes.stack}>
          {!fits(changes) && <p>{t('amendments.rebaseFirst')}</p>}
          <div className={classes.buttons}>
            {may.accept && fits(changes) && (
              <Button onClick={() => setDoing('accept')}>{t('amendments.accept')}</Button>
            )}
            {may.revise && (
              <Button variant={fits(changes) ? 'default' : 'filled'} onClick={() => setDoing('revise')}>
                {fits(changes) ? t('amendments.revise') : t('amendments.rebase')}
              </Button>
            )}
            {may.reject && (
              <Button variant="default" onClick={() => setDoing('reject')}>
                {t('amendments.reject')}
              </Button>
            )}
            {may.withdraw && (
              <Button variant="default" onClick={() => setDoing('withdraw')}>
                {t('amendments.withdraw')}
              </Button>
            )}
          </div>
        </div>
      )}
      {doing === 'accept' && <AcceptForm amendment={amendment} onDone={done} onCancel={cancel} />}
      {doing === 'reject' && <RejectForm amendment={amendment} onDone={done} onCancel={cancel} />}
      {doing === 'revise' && (
        <ReviseForm amendment={amendment} draftId={props.draftId} onDone={done} onCancel={cancel} />
      )}
      <Withdrawing amendment={amendment} opened={doing === 'withdraw'} onDone={done} onCancel={cancel} />
    </Section>
  );
}

function Withdrawing(props: {
  readonly amendment: ShownAmendment;
  readonly opened: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const act = useAct(WithdrawAmendmentDocument);
  const { id, number } = props.amendment;
  const withdraw = async () => {
    if (await act.perform({ amendmentId: id })) props.onDone();
  };
  return (
    <ConfirmDialog
      opened={props.opened}
      title={t('amendments.withdrawTitle', { number })}
      records={t('amendments.withdrawRecords')}
      confirmLabel={t('amendments.withdrawConfirm')}
      onConfirm={withdraw}
      onClose={props.onCancel}
      pending={act.pending}
      problem={act.problem}
    />
  );
}
