import { Link, useLocation } from 'react-router';
import { DateText, ProblemNotice, Remark, RoundStatusMark, Section } from '../components/index.js';
import type { SignedIn } from '../graphql/use-viewer.js';
import { t } from '../strings/t.js';
import { CloseRound } from './close-round.js';
import classes from './consultations.module.css';
import { OwnResponse } from './own-response.js';
import { ResponseForm } from './response-form.js';
import { RoundResponses } from './round-responses.js';
import type { ConsultationRecord, RoundRecord } from './types.js';

interface Props {
  readonly consultation: ConsultationRecord;
  readonly round: RoundRecord;
  readonly viewer: SignedIn | null | undefined;
  readonly justSent: boolean;
  readonly onSent: () => void;
  readonly refetch: () => void;
}

/** One round: when, what was asked, the viewer's own response, and everybody's for those who may read them. */
export function RoundSection(props: Props) {
  const { consultation, round, viewer, refetch } = props;
  const responding = round.mayDo.includes('response.submit');
  return (
    <Section
      title={t('consultations.round', {
        number: round.number,
        kind: t(`words.roundKind_${round.kind}`).toLowerCase(),
      })}
      {...(responding ? { id: 'respond' } : {})}
      aside={<RoundStatusMark status={round.status} />}
    >
      <div className={classes.round}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('consultations.opensFact')}</dt>
            <dd>
              <DateText value={round.opensAt} />
            </dd>
          </div>
          <div>
            <dt>{t('consultations.closesFact')}</dt>
            <dd>
              <DateText value={round.closesAt} />
            </dd>
          </div>
          {round.closedAt && (
            <div>
              <dt>{t('consultations.closedFact')}</dt>
              <dd>
                <DateText value={round.closedAt} />
              </dd>
            </div>
          )}
          <div>
            <dt>{t('consultations.responsesFact')}</dt>
            <dd>{t('consultations.responses', { n: round.responseCount })}</dd>
          </div>
        </dl>
        <Answering {...props} responding={responding} />
        {round.mayDo.includes('round.close') && (
          <CloseRound consultation={consultation} round={round} viewer={viewer} onDone={refetch} />
        )}
        {viewer && round.responseCount > 0 && (
          <RoundResponses consultation={consultation} round={round} viewer={viewer} />
        )}
      </div>
    </Section>
  );
}

function Answering(props: Props & { readonly responding: boolean }) {
  const { consultation, round, viewer, responding, justSent, onSent } = props;
  const { pathname } = useLocation();
  if (round.myResponse) return <OwnResponse response={round.myResponse} justSent={justSent} />;
  if (responding && viewer) {
    return <ResponseForm consultation={consultation} round={round} viewer={viewer} onSent={onSent} />;
  }
  return (
    <>
      <Questions round={round} />
      {round.status === 'OPEN' && viewer === null && (
        <>
          <ProblemNotice problem={{ code: 'UNAUTHENTICATED', message: t('consultations.signInToRespond') }} />
          <p>
            <Link to={`/respond?to=${encodeURIComponent(pathname)}`}>
              {t('consultations.respondByEmail')}
            </Link>
          </p>
        </>
      )}
      {round.status === 'OPEN' && viewer && <Remark>{t('consultations.notOpenToYou')}</Remark>}
      {round.status === 'CLOSED' && <Remark>{t('consultations.roundClosed')}</Remark>}
    </>
  );
}

/** What is asked, to read. */
function Questions({ round }: { readonly round: RoundRecord }) {
  if (round.questions.length === 0) return <p>{t('consultations.noQuestions')}</p>;
  return (
    <div>
      <h3>{t('consultations.questions')}</h3>
      <ol className={classes.questions}>
        {round.questions.map((question) => (
          <li key={question.id}>{question.text}</li>
        ))}
      </ol>
    </div>
  );
}
