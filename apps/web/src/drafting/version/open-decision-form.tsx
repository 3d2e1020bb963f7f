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
}) {
  const { version, group } = props;
  const { slug } = useSpace();
  const navigate = useNavigate();
  const self = useStanding(group.id);
  const act = useAct(OpenDecisionDocument);
  const [question, setQuestion] = useState('');
  const [rule, setRule] = useState<DecisionRule>('CONSENT');
  const [bySector, setBySector] = useState(false);
  const [deadline, setDeadline] = useState('');
  const [wrong, setWrong] = useState<{ readonly question?: string; readonly deadline?: string }>({});
  const instant = instantOf(deadline);

  const input = () => {
    const found = {
      ...(question.trim() === '' ? { question: t('drafting.questionMissing') } : {}),
      ...(deadline !== '' && !(instant && new Date(instant) > new Date())
        ? { deadline: t('drafting.deadlinePast') }
        : {}),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) return undefined;
    return { versionId: version.id, question: question.trim(), rule, bySector, deadline: instant ?? null };
  };
  const onDone = ({ openDecision }: OpenDecisionMutation) =>
    navigate(`/spaces/${slug}/decisions/${encodeURIComponent(openDecision.decision.id)}`);

  return (
    <BindingForm
      act={act}
      title={t('drafting.decisionConfirmTitle')}
      submitLabel={t('drafting.decisionSubmit')}
      confirmLabel={t('drafting.decisionConfirm')}
      input={input}
      onDone={onDone}
      records={
        <div className={classes.recorded}>
          <p>
            {t('drafting.decisionRecords', {
              person: self ? namedFor(self) : '',
              group: group.title,
              number: version.number,
              title: version.title,
            })}
          </p>
          <p>
            <HashText value={version.sha256} copy={false} />
          </p>
          <p>{t('drafting.decisionQuestionIs', { question: question.trim() })}</p>
          <p>
            {t(bySector ? 'drafting.decisionRuleBySector' : 'drafting.decisionRuleIs', {
              rule: t(`words.rule_${rule}`),
            })}{' '}
            {instant
              ? t('drafting.decisionUntil', { date: `${dayText(instant)}, ${clockText(instant)}` })
              : t('drafting.decisionNoDeadline')}
          </p>
        </div>
      }
    >
      <section aria-labelledby="declared">
        <h3 id="declared">{t('interests.beforeOpening')}</h3>
        <GroupInterests id={group.id} />
      </section>
      <Textarea
        label={t('drafting.question')}
        description={t('drafting.questionHint')}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        error={wrong.question ?? fieldError(act.problem, 'question')}
        autosize
        minRows={2}
        required
      />
      <NativeSelect
        label={t('drafting.rule')}
        description={t(`drafting.ruleHint_${rule}`)}
        value={rule}
        data={RULES.map((value) => ({ value, label: t(`words.rule_${value}`) }))}
        onChange={(event) => setRule(RULES.find((each) => each === event.currentTarget.value) ?? rule)}
      />
      <Checkbox
        label={t('drafting.bySector')}
        description={t('drafting.bySectorHint')}
        checked={bySector}
        onChange={(event) => setBySector(event.currentTarget.checked)}
      />
      <TextInput
        type="datetime-local"
        label={t('drafting.deadline')}
        description={t(group.silenceIsConsent ? 'drafting.deadlineSilence' : 'drafting.deadlineHint', {
          zone: readerZone(),
        })}
        value={deadline}
        onChange={(event) => setDeadline(event.currentTarget.value)}
        error={wrong.deadline ?? fieldError(act.problem, 'deadline')}
      />
    </BindingForm>
  );
}
