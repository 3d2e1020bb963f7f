import { useCallback } from 'react';
import {
  ActForm,
  DateText,
  OrganisationName,
  PersonName,
  ShowMore,
  StatusMark,
  useFurtherPages,
} from '../../components/index.js';
import type { FurtherSupportsQuery } from '../../graphql/generated/graphql.js';
import type { SignedIn } from '../../graphql/use-viewer.js';
import { t } from '../../strings/t.js';
import { seatSpeaker } from '../seat-speaker.js';
import type { DecisionRecord, RaisedObjection } from '../types.js';
import {
  FurtherSupportsDocument,
  SupportObjectionDocument,
  WithdrawSupportDocument,
} from './supports.graphql.js';
import classes from './supports.module.css';

type Support = RaisedObjection['supports']['nodes'][number];

interface Props {
  readonly objection: RaisedObjection;
  readonly decision: DecisionRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly refetch: () => void;
}

/** Who supports an objection and in which words, and the forms to support it and to withdraw that. */
export function SupportsOfObjection(props: Props) {
  const { objection, decision, refetch } = props;
  const { id, organisation, maySupport, status } = objection;
  const pick = useCallback(
    (data: FurtherSupportsQuery) => data.decision?.objections.find((each) => each.id === id)?.supports,
    [id],
  );
  const pages = useFurtherPages(objection.supports, FurtherSupportsDocument, { id: decision.id }, pick);
  const onDone = () => {
    pages.beginAgain();
    refetch();
  };
  const stands = decision.status === 'OPEN' && status === 'SUSTAINED';
  if (pages.nodes.length === 0 && !stands) return null;
  return (
    <div className={classes.supports}>
      <p>{t('decisions.supportsText')}</p>
      {pages.nodes.length === 0 ? (
        <p className={classes.meta}>{t('decisions.supportsEmpty')}</p>
      ) : (
        <ul
          className={classes.list}
          aria-label={t('decisions.supports', { organisation: organisation.name })}
        >
          {pages.nodes.map((support) => (
            <SupportEntry key={support.id} {...props} support={support} onDone={onDone} />
          ))}
        </ul>
      )}
      {pages.hasMore && <ShowMore pages={pages} />}
      {maySupport && <SupportForm {...props} onDone={onDone} />}
    </div>
  );
}

interface DoneProps extends Props {
  readonly onDone: () => void;
}

function SupportEntry({ support, objection, viewer, onDone }: DoneProps & { readonly support: Support }) {
  const { withdrawnAt, withdrawnBy } = support;
  const names = { organisation: support.organisation.name, objector: objection.organisation.name };
  return (
    <li>
      <p>
        <StatusMark shape={withdrawnAt ? 'ring' : 'square'} tone={withdrawnAt ? 'neutral' : 'amber'}>
          {t(withdrawnAt ? 'decisions.supportWithdrawn' : 'decisions.supportStands')}
        </StatusMark>{' '}
        <OrganisationName organisation={support.organisation} />{' '}
        <span className={classes.meta}>
          {t('decisions.spokenBy')} <PersonName person={support.person} />, <DateText value={support.at} />
        </span>
      </p>
      {support.words && <p className={classes.words}>{support.words}</p>}
      {withdrawnAt && withdrawnBy && (
        <p className={classes.meta}>
          {t('decisions.supportWithdrawnBy')} <PersonName person={withdrawnBy} />,{' '}
          <DateText value={withdrawnAt} />
        </p>
      )}
      {support.mayWithdraw && (
        <ActForm
          document={WithdrawSupportDocument}
          label={t('decisions.withdrawSupport')}
          name={t('decisions.withdrawSupportName', names)}
          small
          fields={[]}
          input={() => ({ supportId: support.id })}
          records={() =>
            t('decisions.withdrawSupportRecords', { person: viewer?.person.name ?? '', ...names })
          }
          onDone={onDone}
        />
      )}
    </li>
  );
}

function SupportForm({ objection, decision, viewer, onDone }: DoneProps) {
  const objector = objection.organisation;
  const seats = decision.seats
    .filter(({ organisationId, leftAt }) => !leftAt && organisationId !== objector.id)
    .map(({ organisationId }) => organisationId);
  const speaker = seatSpeaker(viewer, decision.taskGroup.id, seats);
  const names = {
    person: speaker?.person ?? '',
    organisation: speaker?.organisation.name ?? '',
    objector: objector.name,
  };
  return (
    <ActForm
      document={SupportObjectionDocument}
      label={t('decisions.support')}
      name={t('decisions.supportName', names)}
      small
      fields={[
        {
          name: 'words',
          kind: 'text',
          label: t('decisions.supportWords'),
          hint: t('decisions.supportWordsHint'),
          optional: true,
        },
      ]}
      input={({ words = '' }) => ({
        objectionId: objection.id,
        words: words.trim() === '' ? null : words.trim(),
      })}
      records={({ words = '' }) =>
        words.trim() === ''
          ? t('decisions.supportRecords', names)
          : t('decisions.supportRecordsWords', { ...names, words: words.trim() })
      }
      onDone={onDone}
    />
  );
}
