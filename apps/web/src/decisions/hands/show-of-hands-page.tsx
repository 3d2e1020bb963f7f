import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import {
  BindingForm,
  EmptyState,
  HashText,
  Loaded,
  Page,
  PageTitle,
  Section,
  speakerName,
} from '../../components/index.js';
import { roleSpeaker } from '../../graphql/speaker.js';
import { useAct } from '../../graphql/use-act.js';
import { useViewer } from '../../graphql/use-viewer.js';
import { t } from '../../strings/t.js';
import { Standing } from '../standing.js';
import type { DecisionRecord } from '../types.js';
import { useDecision } from '../use-decision.js';
import { HandChoices, type SeenHands } from './hand-choices.js';
import { ReportAnswersDocument } from './hands.graphql.js';
import classes from './hands.module.css';
import { reportedInWords } from './report-records.js';

/** For how many minutes an organisation can confirm what was reported: what is offered. */
const WITHIN = [5, 15, 60, 1440] as const;

/** The chair's screen at a meeting: what organisations answer by show of hands, for each to confirm by itself. */
export function ShowOfHandsPage() {
  const { decision, result, pick, refetch } = useDecision();
  return (
    <Page>
      <PageTitle
        title={t('hands.title')}
        above={decision && <ToDecision decision={decision}>{decision.question}</ToDecision>}
      >
        <p>{t('hands.lead')}</p>
      </PageTitle>
      <Loaded result={result} pick={pick} onRetry={refetch}>
        {(shown) => <Hands decision={shown} refetch={refetch} />}
      </Loaded>
    </Page>
  );
}

function Hands({ decision, refetch }: { readonly decision: DecisionRecord; readonly refetch: () => void }) {
  if (!decision.mayDo.includes('decision.reportAnswers')) {
    return (
      <EmptyState title={t(decision.status === 'OPEN' ? 'hands.notYours' : 'hands.closed')}>
        <p>
          <ToDecision decision={decision}>{t('hands.toDecision')}</ToDecision>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <Report key={decision.version.id} decision={decision} refetch={refetch} />
      <Standing decision={decision} />
    </>
  );
}

function Report({ decision, refetch }: { readonly decision: DecisionRecord; readonly refetch: () => void }) {
  const { slug } = useSpace();
  const viewer = useViewer();
  const act = useAct(ReportAnswersDocument);
  const [seen, setSeen] = useState<SeenHands>({});
  const [within, setWithin] = useState<(typeof WITHIN)[number]>(WITHIN[1]);
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<string>();
  const { version } = decision;
  const speaker = roleSpeaker(viewer, { slug, groupId: decision.taskGroup.id }, ['CO_CHAIR']);
  const answers = Object.entries(seen).map(([organisationId, answer]) => ({ organisationId, answer }));
  const limit = t(`hands.within_${within}`);
  return (
    <Section title={t('hands.take')}>
      <p className={classes.lead}>
        {t('hands.words', { number: version.number, title: version.title })}{' '}
        <HashText value={version.sha256} short />
      </p>
      <p role="status">{done}</p>
      <BindingForm
        act={act}
        title={t('hands.report')}
        submitLabel={t('components.goOn')}
        confirmLabel={t('hands.report')}
        records={t('hands.records', {
          person: speaker ? speakerName(speaker) : '',
          number: version.number,
          seen: reportedInWords(decision, seen),
          limit,
        })}
        input={() => {
          setTried(true);
          setDone(undefined);
          if (answers.length === 0) return undefined;
          return {
            decisionId: decision.id,
            versionSha256: version.sha256,
            answers,
            confirmWithinMinutes: within,
          };
        }}
        onDone={(data) => {
          setDone(data.reportAnswers.act.sentence);
          setSeen({});
          setTried(false);
          refetch();
        }}
      >
        <HandChoices
          decision={decision}
          seen={seen}
          error={tried && answers.length === 0 ? t('hands.none') : undefined}
          onChange={setSeen}
        />
        <NativeSelect
          className={classes.within ?? ''}
          label={t('hands.within')}
          description={t('hands.withinHint')}
          value={`${within}`}
          data={WITHIN.map((minutes) => ({ value: `${minutes}`, label: t(`hands.within_${minutes}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setWithin(WITHIN.find((each) => `${each}` === value) ?? within)
          }
        />
      </BindingForm>
    </Section>
  );
}

function ToDecision(props: { readonly decision: DecisionRecord; readonly children: string }) {
  const { slug } = useSpace();
  return <Link to={`/spaces/${slug}/decisions/${props.decision.id}`}>{props.children}</Link>;
}
