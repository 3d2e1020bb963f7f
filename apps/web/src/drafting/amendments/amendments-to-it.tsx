import { useEffect } from 'react';
import { Link } from 'react-router';
import { PagedList, PersonName, RecordItem, usePages } from '../../components/index.js';
import type { AmendmentsToAmendmentQuery } from '../../graphql/generated/graphql.js';
import { t } from '../../strings/t.js';
import { AmendmentStatusMark } from './amendment-status.js';
import { AmendmentsToAmendmentDocument } from './amendments.graphql.js';
import type { ShownAmendment } from './change-entry.js';
import { proposedIn } from './propose-page.js';
import { amendmentsPath } from './words.js';

const pick = (data: AmendmentsToAmendmentQuery) => data.amendment?.amendments;

/** Amendments to an amendment, and the way to propose one. */
export function AmendmentsToIt(props: {
  readonly amendment: ShownAmendment;
  readonly draftId: string;
  readonly slug: string;
  readonly round: number;
}) {
  const { amendment, draftId, slug, round } = props;
  const pages = usePages(AmendmentsToAmendmentDocument, { id: amendment.id }, pick);
  const { refresh } = pages;
  useEffect(() => {
    if (round > 0) refresh();
  }, [round, refresh]);
  const mayPropose =
    amendment.status === 'PROPOSED' &&
    amendment.draft?.mayDo.includes('amendment.propose') === true &&
    proposedIn(amendment).length > 0;
  return (
    <>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('amendments.toThis')}
        emptyTitle={t('amendments.noneToThis')}
        emptyText={t('amendments.noneToThisText')}
      >
        {({ id, number, status, reasons, proposedBy }) => (
          <RecordItem
            key={id}
            title={<Link to={amendmentsPath(slug, draftId, id)}>{t('amendments.named', { number })}</Link>}
            status={<AmendmentStatusMark status={status} />}
            meta={<PersonName person={proposedBy} />}
          >
            <p>{reasons}</p>
          </RecordItem>
        )}
      </PagedList>
      {mayPropose && (
        <p>
          <Link to={`${amendmentsPath(slug, draftId, 'new')}?parent=${encodeURIComponent(amendment.id)}`}>
            {t('amendments.proposeToThis')}
          </Link>
        </p>
      )}
    </>
  );
}
