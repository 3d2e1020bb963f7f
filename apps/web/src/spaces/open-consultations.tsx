import { Link } from 'react-router';
import { useQuery } from 'urql';
import {
  DateText,
  EmptyState,
  Loaded,
  RecordItem,
  RecordList,
  RoundStatusMark,
} from '../components/index.js';
import type { OpenConsultationsQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { OpenConsultationsDocument } from './spaces.graphql.js';

type Consultation = OpenConsultationsQuery['consultations']['nodes'][number];

/** The consultations of a space that have an open round. */
export function OpenConsultations({ slug }: { readonly slug: string }) {
  const [result, retry] = useQuery({ query: OpenConsultationsDocument, variables: { slug } });
  const base = `/spaces/${slug}`;
  return (
    <>
      <Loaded
        result={result}
        pick={(data) => data.consultations.nodes.filter((each) => openRound(each) !== undefined)}
        onRetry={() => retry({ requestPolicy: 'network-only' })}
      >
        {(open) =>
          open.length === 0 ? (
            <EmptyState title={t('spaces.consultationsEmptyTitle')}>
              <p>{t('spaces.consultationsEmptyText')}</p>
            </EmptyState>
          ) : (
            <RecordList label={t('spaces.consultationsOpen')}>
              {open.map((each) => (
                <Item key={each.id} consultation={each} base={base} />
              ))}
            </RecordList>
          )
        }
      </Loaded>
      <p>
        <Link to={`${base}/consultations`}>{t('spaces.consultationsAll')}</Link>
      </p>
    </>
  );
}

function Item({ consultation, base }: { readonly consultation: Consultation; readonly base: string }) {
  const round = openRound(consultation);
  const { version } = consultation;
  return (
    <RecordItem
      title={<Link to={`${base}/consultations/${consultation.id}`}>{consultation.title}</Link>}
      status={round && <RoundStatusMark status={round.status} />}
      meta={
        <>
          {round &&
            `${t('spaces.round', { number: round.number, kind: t(`words.roundKind_${round.kind}`) })}, `}
          {t('spaces.onVersion', { number: version.number, title: version.title })}
        </>
      }
    >
      {round && (
        <p>
          {t('spaces.closes')} <DateText value={round.closesAt} />
        </p>
      )}
    </RecordItem>
  );
}

function openRound(consultation: Consultation) {
  return consultation.rounds.find((round) => round.status === 'OPEN');
}
