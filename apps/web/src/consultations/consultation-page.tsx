import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSpace } from '../app/use-space.js';
import { DateText, HashText, Loaded, Page, PageTitle, PersonName } from '../components/index.js';
import { useViewer } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { AskedText } from './asked-text.js';
import { ConsultationPageDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';
import { RespondingProvider } from './responding.js';
import { RoundSection } from './round-section.js';
import type { ConsultationRecord } from './types.js';

/** One consultation: the text asked about, its rounds and questions, one's own response and what became of it. */
export function ConsultationPage() {
  const { id = '' } = useParams();
  const [result, execute] = useQuery({ query: ConsultationPageDocument, variables: { id } });
  const refetch = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const consultation = result.data?.consultation?.id === id ? result.data.consultation : undefined;
  if (consultation) return <Found key={id} consultation={consultation} refetch={refetch} />;
  return (
    <Page>
      {!result.fetching && <PageTitle title={t('consultations.kicker')} />}
      <Loaded
        result={result}
        pick={(data) => (data.consultation?.id === id ? data.consultation : undefined)}
        onRetry={refetch}
      >
        {() => null}
      </Loaded>
    </Page>
  );
}

function Found(props: { readonly consultation: ConsultationRecord; readonly refetch: () => void }) {
  const { consultation, refetch } = props;
  const viewer = useViewer();
  const [sentIn, setSentIn] = useState<string>();
  const responding = consultation.rounds.find(({ mayDo }) => mayDo.includes('response.submit'));
  const newestFirst = [...consultation.rounds].sort((one, other) => other.number - one.number);
  return (
    <Page>
      <PageTitle title={consultation.title} above={t('consultations.kicker')}>
        <p className={classes.introduction}>{consultation.introduction}</p>
      </PageTitle>
      <About consultation={consultation} />
      <RespondingProvider personId={viewer?.person.id} roundId={responding?.id}>
        <AskedText consultation={consultation} responding={responding !== undefined} />
        {newestFirst.map((round) => (
          <RoundSection
            key={round.id}
            consultation={consultation}
            round={round}
            viewer={viewer}
            justSent={sentIn === round.id}
            onSent={() => {
              setSentIn(round.id);
              refetch();
            }}
            refetch={refetch}
          />
        ))}
      </RespondingProvider>
    </Page>
  );
}

function About({ consultation }: { readonly consultation: ConsultationRecord }) {
  const { slug } = useSpace();
  const { version } = consultation;
  return (
    <dl className={classes.facts} aria-label={t('consultations.about')}>
      <div>
        <dt>{t('consultations.versionFact')}</dt>
        <dd>
          {t('consultations.onVersion', { number: version.number, title: version.title })}
          <br />
          <HashText value={version.sha256} />
          <br />
          <Link to={`/spaces/${slug}/versions/${version.id}`}>{t('consultations.versionLink')}</Link>
        </dd>
      </div>
      <div>
        <dt>{t('consultations.openedFact')}</dt>
        <dd>
          <DateText value={consultation.openedAt} />, <PersonName person={consultation.openedBy} />
        </dd>
      </div>
    </dl>
  );
}
