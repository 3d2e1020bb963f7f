import { Link, useSearchParams } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import { Opener, Section } from '../../components/index.js';
import { FromPoll } from '../../polls/from-poll.js';
import { t } from '../../strings/t.js';
import { OpenDecisionForm } from './open-decision-form.js';
import type { ShownVersion } from './version-page.js';
import classes from './version-page.module.css';

/** What the viewer may begin about these words: a decision, a consultation. Nothing when there is nothing. */
export function VersionNext({ version }: { readonly version: ShownVersion }) {
  const { slug } = useSpace();
  const pollId = useSearchParams()[0].get('poll');
  const { draft } = version;
  if (!draft || !version.isLatest) return null;
  const mayDo = new Set([...draft.mayDo, ...draft.taskGroup.mayDo]);
  const mayDecide = mayDo.has('decision.open');
  const mayConsult = mayDo.has('consultation.open');
  if (!mayDecide && !mayConsult) return null;
  return (
    <Section title={t('drafting.nextTitle')} id="decide">
      <div className={classes.ways}>
        {mayDecide && draft.openDecision && (
          <p>
            {t('drafting.decisionIsOpen')}{' '}
            <Link to={`/spaces/${slug}/decisions/${encodeURIComponent(draft.openDecision.id)}`}>
              {draft.openDecision.question}
            </Link>
          </p>
        )}
        {mayDecide && !draft.openDecision && (
          <Opener label={t('drafting.openDecision')} initially={pollId !== null}>
            {() =>
              pollId === null ? (
                <OpenDecisionForm version={version} group={draft.taskGroup} />
              ) : (
                <FromPoll id={pollId}>
                  {(poll) => <OpenDecisionForm version={version} group={draft.taskGroup} poll={poll} />}
                </FromPoll>
              )
            }
          </Opener>
        )}
        {mayConsult && (
          <p>
            <Link to={`/spaces/${slug}/versions/${encodeURIComponent(version.id)}/consult`}>
              {t('drafting.openConsultation')}
            </Link>
          </p>
        )}
      </div>
    </Section>
  );
}
