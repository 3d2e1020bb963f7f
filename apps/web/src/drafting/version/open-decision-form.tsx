import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSpace } from '../../app/use-space.js';
import {
  BindingForm,
  clockText,
  dayText,
  fieldError,
  HashText,
  instantOf,
  readerZone,
} from '../../components/index.js';
import type { DecisionRule, OpenDecisionMutation } from '../../graphql/generated/graphql.js';
import { useAct } from '../../graphql/use-act.js';
import { GroupInterests } from '../../interests/group-interests.js';
import { t } from '../../strings/t.js';
import { namedFor } from '../room/people.js';
import { useStanding } from '../room/use-standing.js';
import { OpenDecisionDocument } from '../version.graphql.js';
import type { ShownVersion } from './version-page.js';
import classes from './version-page.module.css';

const RULES = [
  'CONSENT',
  'CONSENSUS',
  'MAJORITY',
  'SUPERMAJORITY_TWO_THIRDS',
  'SUPERMAJORITY_THREE_QUARTERS',
] as const satisfies readonly DecisionRule[];

/** Puts a question about this version to the task group. */
export function OpenDecisionForm(props: {
  readonly version: ShownVersion;
  readonly group: { readonly id: string; readonly title: string; readonly silenceIsConsent: boolean };
  /** The poll that it comes from. */
  readonly poll?: { readonly id: string; readonly question: string };
}) {
  const { version, group, poll } = props;
  const { slug } = useSpace();
  const navigate = useNavigate();
  const self = useStanding(group.id);
  const act = useAct(OpenDecisionDocument);
  const [question, setQuestion] = useState(poll?.question ?? '');
  const [rule, setRule] = useState<DecisionRule>('CONSENT');
  const [bySector, setBySector] = useState(false);
  const [deadline, setDeadline] = useState('');
  const [wrong, setWrong] = useState<{ readonly question?: string; readonly deadline?: string }>({});
  const instant = instantOf(deadline);

  const input = () => {
    const found = {
      ...(question.trim() === '' ? { question: t('openDecision.questionMissing') } : {}),
      ...(deadline !== '' && !(instant && new Date(instant) > new Date())
        ? { deadline: t('openDecision.deadlinePast') }
        : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return undefined;
    return {
      versionId: version.id,
      question: question.trim(),
      rule,
      bySector,
      deadline: instant ?? null,
      pollId: poll?.id ?? null,
    };
  };
  const onDone = ({ openDecision }: OpenDecisionMutation) =>
    navigate(`/spaces/${slug}/decisions/${encodeURIComponent(openDecision.decision.id)}`);

  return (
    <BindingForm
      act={act}
      title={t('openDecision.decisionConfirmTitle')}
      submitLabel={t('openDecision.decisionSubmit')}
      confirmLabel={t('openDecision.decisionConfirm')}
      input={input}
      onDone={onDone}
      records={
        <div className={classes.recorded}>
          <p>
            {t('openDecision.decisionRecords', {
              person: self ? namedFor(self) : '',
              group: group.title,
              number: version.number,
              title: version.title,
            })}
          </p>
          <p>
            <HashText value={version.sha256} copy={false} />
          </p>
          <p>{t('openDecision.decisionQuestionIs', { question: question.trim() })}</p>
          <p>
            {t(bySector ? 'openDecision.decisionRuleBySector' : 'openDecision.decisionRuleIs', {
              rule: t(`words.rule_${rule}`),
            })}{' '}
            {instant
              ? t('openDecision.decisionUntil', { date: `${dayText(instant)}, ${clockText(instant)}` })
              : t('openDecision.decisionNoDeadline')}
          </p>
          {poll && (
            <p>
              {t('polls.fromPoll')}: {poll.question}. {t('polls.fromPollHint')}
            </p>
          )}
        </div>
      }
    >
      <section aria-labelledby="declared">
        <h3 id="declared">{t('interests.beforeOpening')}</h3>
        <GroupInterests id={group.id} />
      </section>
      <Textarea
        label={t('openDecision.question')}
        description={t('openDecision.questionHint')}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        error={wrong.question ?? fieldError(act.problem, 'question')}
        autosize
        minRows={2}
        required
      />
      <NativeSelect
        label={t('openDecision.rule')}
        description={t(`openDecision.ruleHint_${rule}`)}
        value={rule}
        data={RULES.map((value) => ({ value, label: t(`words.rule_${value}`) }))}
        onChange={(event) => setRule(RULES.find((each) => each === event.currentTarget.value) ?? rule)}
      />
      <Checkbox
        label={t('openDecision.bySector')}
        description={t('openDecision.bySectorHint')}
        checked={bySector}
        onChange={(event) => setBySector(event.currentTarget.checked)}
      />
      <TextInput
        type="datetime-local"
        label={t('openDecision.deadline')}
        description={t(
          group.silenceIsConsent ? 'openDecision.deadlineSilence' : 'openDecision.deadlineHint',
          {
            zone: readerZone(),
          },
        )}
        value={deadline}
        onChange={(event) => setDeadline(event.currentTarget.value)}
        error={wrong.deadline ?? fieldError(act.problem, 'deadline')}
      />
    </BindingForm>
  );
}
