import { useCallback } from 'react';
import { useSpace } from '../app/use-space.js';
import { DateText, EmptyState, Loaded, ShowMore, speakerName, usePages } from '../components/index.js';
import type { RoundResponsesQuery } from '../graphql/generated/graphql.js';
import { roleSpeaker } from '../graphql/speaker.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { RoundResponsesDocument } from './consultations.graphql.js';
import classes from './consultations.module.css';
import { DispositionForm } from './disposition-form.js';
import { ResponseParts } from './response-parts.js';
import type { ConsultationRecord, ResponseRecord, RoundRecord } from './types.js';

/** The responses to a round, for those who may read them, with what was done about each part. */
export function RoundResponses(props: {
  readonly consultation: ConsultationRecord;
  readonly round: RoundRecord;
  readonly viewer: SignedIn;
}) {
  const { consultation, round, viewer } = props;
  const { slug } = useSpace();
  const pick = useCallback(
    (data: RoundResponsesQuery) => data.consultation?.rounds.find(({ id }) => id === round.id)?.responses,
    [round.id],
  );
  const pages = usePages(RoundResponsesDocument, { id: consultation.id }, pick);
  const others = pages.nodes.filter(({ id }) => id !== round.myResponse?.id);
  const records = round.mayDo.includes('disposition.record');
  const onlyOwn = pages.result.data !== undefined && others.length === 0 && !pages.hasMore;
  if (onlyOwn && !records) return null;
  const groupId = consultation.taskGroup?.id ?? null;
  const speaker = records ? roleSpeaker(viewer, { slug, groupId }, ['SECRETARIAT', 'CO_CHAIR']) : undefined;

  return (
    <section aria-label={t('consultations.responsesTitle')} className={classes.own}>
      <h3>{t('consultations.responsesTitle')}</h3>
      <Loaded result={pages.result} pick={pick} onRetry={pages.refresh}>
        {() =>
          pages.nodes.length === 0 ? (
            <EmptyState title={t('consultations.responsesEmptyTitle')}>
              <p>{t('consultations.responsesEmptyText')}</p>
            </EmptyState>
          ) : (
            <>
              <ul className={classes.responses}>
                {pages.nodes.map((response) => (
                  <li key={response.id}>
                    <p>
                      <strong>{respondent(response)}</strong>, <DateText value={response.submittedAt} />
                    </p>
                    <ResponseParts
                      response={response}
                      said={t('consultations.theySaid')}
                      below={
                        speaker &&
                        ((part) => <DispositionForm part={part} speaker={speaker} onDone={pages.refresh} />)
                      }
                    />
                  </li>
                ))}
              </ul>
              <ShowMore pages={pages} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function respondent({ person, organisation }: ResponseRecord): string {
  return speakerName({ person: person.name, organisation: organisation ?? null });
}
