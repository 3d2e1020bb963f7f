import { Link } from 'react-router';
import { useSpace } from '../app/use-space.js';
import {
  DateText,
  Page,
  PagedList,
  PageTitle,
  RecordItem,
  RoundStatusMark,
  usePages,
} from '../components/index.js';
import type { ConsultationsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { ConsultationsDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';

const pick = (data: ConsultationsQuery) => data.consultations;

type Listed = ConsultationsQuery['consultations']['nodes'][number];

/** The consultations of the space, with how each round stands. */
export function ConsultationsPage() {
  const { slug } = useSpace();
  const pages = usePages(ConsultationsDocument, { slug }, pick);
  return (
    <Page>
      <PageTitle title={t('consultations.title')}>
        <p>{t('consultations.lead')}</p>
      </PageTitle>
      <PagedList
        pages={pages}
        pick={pick}
        label={t('consultations.title')}
        emptyTitle={t('consultations.emptyTitle')}
        emptyText={t('consultations.emptyText')}
      >
        {(consultation) => <Entry key={consultation.id} consultation={consultation} />}
      </PagedList>
    </Page>
  );
}

function Entry({ consultation }: { readonly consultation: Listed }) {
  const { slug } = useSpace();
  const { version, rounds } = consultation;
  return (
    <RecordItem
      title={
        <h2 className={classes.listed}>
          <Link to={`/spaces/${slug}/consultations/${consultation.id}`}>{consultation.title}</Link>
        </h2>
      }
      meta={t('consultations.onVersion', { number: version.number, title: version.title })}
    >
      <p className={classes.introduction}>{consultation.introduction}</p>
      <ul className={classes.rounds}>
        {rounds.map((round) => (
          <li key={round.id}>
            <RoundStatusMark status={round.status} />{' '}
            <span>
              {t('consultations.round', {
                number: round.number,
                kind: t(`words.roundKind_${round.kind}`).toLowerCase(),
              })}
              . {t(round.status === 'CLOSED' ? 'consultations.closed' : 'consultations.closes')}{' '}
              <DateText value={round.closesAt} />. {t('consultations.responses', { n: round.responseCount })}.
            </span>
          </li>
        ))}
      </ul>
    </RecordItem>
  );
}
