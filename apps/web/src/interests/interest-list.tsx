import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmDialog, DateText } from '../components/index.js';
import type { InterestFieldsFragment } from '../graphql/generated/graphql.js';
import { useAct } from '../graphql/use-act.js';
import classes from '../organisations/directory.module.css';
import { t } from '../strings/t.js';
import { WithdrawInterestDocument } from './interests.graphql.js';

/** Declared interests, each with where it applies; whose it is is said where `named`. */
export function InterestList(props: {
  readonly interests: readonly InterestFieldsFragment[];
  readonly named?: boolean;
  readonly onChanged: () => void;
}) {
  if (props.interests.length === 0) return <p>{t('interests.none')}</p>;
  return (
    <ul className={classes.ties} aria-label={t('interests.title')}>
      {props.interests.map((interest) => (
        <li key={interest.id} className={interest.withdrawnAt ? classes.over : undefined}>
          {props.named && <Whose interest={interest} />}
          <p className={classes.what}>{interest.what}</p>
          <p className={classes.meta}>
            {where(interest)} · {t('interests.since')}{' '}
            <DateText value={interest.since} short relative={false} />
            {interest.until && (
              <>
                {' '}
                {t('interests.until')} <DateText value={interest.until} short relative={false} />
              </>
            )}
            {interest.withdrawnAt && (
              <>
                {' · '}
                {t('interests.withdrawn')}{' '}
                <DateText value={interest.withdrawnAt} short dayOnly relative={false} />
              </>
            )}
          </p>
          {interest.mayWithdraw && <Withdraw interest={interest} onDone={props.onChanged} />}
        </li>
      ))}
    </ul>
  );
}

function Whose({ interest: { person, organisation } }: { readonly interest: InterestFieldsFragment }) {
  return (
    <p>
      <strong>
        {person && <Link to={`/people/${person.id}`}>{person.name}</Link>}
        {organisation && <Link to={`/organisations/${organisation.slug}`}>{organisation.name}</Link>}
      </strong>
    </p>
  );
}

function where({ space, taskGroup }: InterestFieldsFragment): string {
  if (space && taskGroup) return t('interests.inGroup', { group: taskGroup.title, space: space.title });
  return space ? t('interests.inSpace', { space: space.title }) : t('interests.everywhere');
}

function Withdraw({
  interest,
  onDone,
}: {
  readonly interest: InterestFieldsFragment;
  readonly onDone: () => void;
}) {
  const [asked, setAsked] = useState(false);
  const act = useAct(WithdrawInterestDocument);
  const confirm = async () => {
    const data = await act.perform({ interestId: interest.id });
    if (!data) return;
    setAsked(false);
    onDone();
  };
  return (
    <p>
      <Button variant="default" size="compact-md" onClick={() => setAsked(true)}>
        {t('interests.withdraw')}
      </Button>
      <ConfirmDialog
        opened={asked}
        title={t('interests.withdraw')}
        records={<p>{t('interests.withdrawRecords', { what: interest.what })}</p>}
        confirmLabel={t('interests.withdrawConfirm')}
        onConfirm={confirm}
        onClose={() => setAsked(false)}
        pending={act.pending}
        problem={act.problem}
      />
    </p>
  );
}
