import { useEffect } from 'react';
import { DateText, PagedList, PersonName, RecordItem, usePages } from '../../components/index.js';
import type { AmendmentRevisionsQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { Passage } from '../version-diff-view.js';
import { AmendmentRevisionsDocument } from './amendments.graphql.js';
import { wantedOf } from './words.js';

const pick = (data: AmendmentRevisionsQuery) => data.amendment?.revisions;

/** What an amendment proposed at each time. */
export function AmendmentRevisions(props: { readonly amendmentId: string; readonly round: number }) {
  const pages = usePages(AmendmentRevisionsDocument, { id: props.amendmentId }, pick);
  const { refresh } = pages;
  useEffect(() => {
    if (props.round > 0) refresh();
  }, [props.round, refresh]);
  return (
    <PagedList
      pages={pages}
      pick={pick}
      label={t('amendments.revisions')}
      emptyTitle={t('amendments.noRevisions')}
      emptyText={t('amendments.noRevisionsText')}
    >
      {({ id, number, reasons, at, person, changes }) => (
        <RecordItem
          key={id}
          title={t('amendments.revision', { number })}
          meta={
            <>
              <PersonName person={person} />, <DateText value={at} />
            </>
          }
        >
          {changes.map((change) => (
            <div key={`${change.kind} ${change.clauseId}`}>
              <p>{wantedOf(change)}</p>
              <Passage words={change.words} />
            </div>
          ))}
          <p>{reasons}</p>
        </RecordItem>
      )}
    </PagedList>
  );
}
