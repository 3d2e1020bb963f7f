import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../../app/use-space.js';
import { DateText, Loaded, Page, PageTitle, PersonName, Section } from '../../components/index.js';
import { useLive } from '../../graphql/use-live.js';
import { t } from '../../strings/t.js';
import { AmendmentReplies } from './amendment-replies.js';
import { AmendmentRevisions } from './amendment-revisions.js';
import { AmendmentStatusMark } from './amendment-status.js';
import { AmendmentTools } from './amendment-tools.js';
import { AmendmentChangedDocument, AmendmentDocument } from './amendments.graphql.js';
import classes from './amendments.module.css';
import { AmendmentsToIt } from './amendments-to-it.js';
import { ChangeEntry, type ShownAmendment } from './change-entry.js';
import { amendmentsPath } from './words.js';

/** One amendment: what it proposes beside the text, why, what was said, and what can be done with it. */
export function AmendmentPage() {
  const { id: draftId = '', amendmentId = '' } = useParams();
  const { slug } = useSpace();
  const [result, retry] = useQuery({ query: AmendmentDocument, variables: { id: amendmentId } });
  const [round, setRound] = useState(0);
  const refresh = useCallback(() => {
    retry({ requestPolicy: 'network-only' });
    setRound((before) => before + 1);
  }, [retry]);
  useLive(AmendmentChangedDocument, { draftId }, { onEvent: refresh, onMissed: refresh });
  return (
    <Page reading>
      <Loaded result={result} pick={(data) => data.amendment} onRetry={refresh}>
        {(amendment) => (
          <>
            <Title amendment={amendment} draftId={draftId} slug={slug} />
            <Section title={t('amendments.proposes')}>
              <Conflicts amendment={amendment} draftId={draftId} slug={slug} />
              {amendment.changes.map((change) => (
                <ChangeEntry key={`${change.kind} ${change.clauseId}`} change={change} />
              ))}
            </Section>
            <Section title={t('amendments.why')}>
              <p>{amendment.reasons}</p>
            </Section>
            <AmendmentTools
              key={amendment.revision}
              amendment={amendment}
              draftId={draftId}
              slug={slug}
              onChanged={refresh}
            />
            <Section title={t('amendments.discussion')}>
              <AmendmentReplies
                amendmentId={amendment.id}
                mayReply={amendment.mayDo.includes('amendment.reply')}
                round={round}
              />
            </Section>
            {amendment.parent === null && (
              <Section title={t('amendments.toThis')}>
                <AmendmentsToIt amendment={amendment} draftId={draftId} slug={slug} round={round} />
              </Section>
            )}
            {amendment.revision > 1 && (
              <Section title={t('amendments.revisions')}>
                <AmendmentRevisions amendmentId={amendment.id} round={round} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface Placed {
  readonly amendment: ShownAmendment;
  readonly draftId: string;
  readonly slug: string;
}

function Title({ amendment, draftId, slug }: Placed) {
  const { number, parent, settledAt, settledBy, settledWhy } = amendment;
  return (
    <PageTitle
      title={
        parent ? t('amendments.namedTo', { number, other: parent.number }) : t('amendments.named', { number })
      }
      above={
        <>
          <Link to={amendmentsPath(slug, draftId)}>{t('amendments.title')}</Link>
          {parent && (
            <>
              {' · '}
              <Link to={amendmentsPath(slug, draftId, parent.id)}>
                {t('amendments.named', { number: parent.number })}
              </Link>
            </>
          )}
        </>
      }
    >
      <AmendmentStatusMark status={amendment.status} changes={amendment.changes} />
      <p>
        {t('amendments.proposedBy')}{' '}
        <PersonName person={amendment.proposedBy} organisation={amendment.proposedFor ?? undefined} />,{' '}
        <DateText value={amendment.proposedAt} />
      </p>
      {settledAt && settledBy && (
        <p>
          {t(`amendments.status_${amendment.status}`)}: <PersonName person={settledBy} />,{' '}
          <DateText value={settledAt} />
        </p>
      )}
      {settledAt && !settledBy && parent && (
        <p className={classes.soft}>
          {t('amendments.lapsedWith', { number: parent.number })} <DateText value={settledAt} />
        </p>
      )}
      {settledWhy && <blockquote className={classes.soft}>{settledWhy}</blockquote>}
    </PageTitle>
  );
}

function Conflicts({ amendment, draftId, slug }: Placed) {
  const { conflictsWith } = amendment;
  if (conflictsWith.length === 0) return null;
  return (
    <p>
      {t('amendments.conflictsWith')}{' '}
      {conflictsWith.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={amendmentsPath(slug, draftId, id)}>{t('amendments.named', { number })}</Link>
        </span>
      ))}
      . <Link to={amendmentsPath(slug, draftId, 'text')}>{t('amendments.seeBoth')}</Link>
    </p>
  );
}
