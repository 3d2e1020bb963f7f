import { Link } from 'react-router';
import { DateText, DecisionStatusMark, PagedList, RecordItem, usePages } from '../components/index.js';
import type { GroupDecisionsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { GroupDecisionsDocument } from './groups.graphql.js';

type Decision = NonNullable<GroupDecisionsQuery['taskGroup']>['decisions']['nodes'][number];

const pick = (data: GroupDecisionsQuery) => data.taskGroup?.decisions;

/** The decisions of a group, the newest first. */
export function GroupDecisions({ id, slug }: { readonly id: string; readonly slug: string }) {
  const pages = usePages(GroupDecisionsDocument, { id }, pick);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('groups.decisions')}
      emptyTitle={t('groups.decisionsEmptyTitle')}
      emptyText={t('groups.decisionsEmptyText')}
    >
      {(decision) => <DecisionItem key={decision.id} decision={decision} base={`/spaces/${slug}`} />}
    </PagedList>
  );
}

function DecisionItem({ decision, base }: { readonly decision: Decision; readonly base: string }) {
  const { version } = decision;
  return (
    <RecordItem
      title={<Link to={`${base}/decisions/${decision.id}`}>{decision.question}</Link>}
      status={<DecisionStatusMark status={decision.status} />}
      meta={
        <>
          <Link to={`${base}/versions/${version.id}`}>
            {t('groups.onVersion', { number: version.number, title: version.title })}
          </Link>
          {' · '}
          {t('groups.ruleIs', { rule: t(`words.rule_${decision.rule}`) })}
        </>
      }
    >
      {decision.closedAt ? (
        <p>
          {t('groups.closed')} <DateText value={decision.closedAt} dayOnly />
        </p>
      ) : (
        decision.deadline && (
          <p>
            {t('groups.deadline')} <DateText value={decision.deadline} />
          </p>
        )
      )}
    </RecordItem>
  );
}
