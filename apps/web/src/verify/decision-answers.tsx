import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  DateText,
  EmptyState,
  Loaded,
  OrganisationName,
  PositionAnswerMark,
  ProblemNotice,
  RecordItem,
  RecordList,
  Section,
  ShowMore,
  usePages,
} from '../components/index.js';
import type { VerifyDecisionQuery } from '../graphql/generated/graphql.js';
import type { Problem } from '../graphql/problem.js';
import { ProofStateMark } from '../record/proof-state-mark.js';
import { useGrowingList } from '../record/use-growing-proofs.js';
import { t } from '../strings/t.js';
import type { ShownPosition } from './position-step.js';
import { fetchReceipt, fetchWords } from './server-files.js';
import { VerifyDecisionDocument } from './verify.graphql.js';
import classes from './verify.module.css';

type Decision = NonNullable<VerifyDecisionQuery['decision']>;
type Position = Decision['positions']['nodes'][number];

const pick = (data: VerifyDecisionQuery) => data.decision?.positions;

/** A receipt that was fetched with the words and the answer that it is said to be for. */
export interface AnswerToCheck {
  readonly receipt: string;
  readonly texts: readonly string[];
  readonly shown: ShownPosition;
  readonly name: string;
}

/** The answers in a decision, each to be checked: these words, this organisation, in a signed head. */
export function DecisionAnswers(props: {
  readonly id: string;
  readonly onAnswer: (answer: AnswerToCheck) => void;
}) {
  const { id, onAnswer } = props;
  const pages = usePages(VerifyDecisionDocument, { id }, pick);
  useGrowingList(pages, ({ act }) => [act?.proofState]);
  return (
    <Section title={t('verify.decision')}>
      <Loaded result={pages.result} pick={({ decision }) => decision} onRetry={pages.refresh}>
        {(decision) => (
          <>
            <p>{t('verify.decisionText', { question: decision.question })}</p>
            {pages.nodes.length === 0 ? (
              <EmptyState title={t('verify.noAnswers')}>
                <p>{t('verify.noAnswersText')}</p>
              </EmptyState>
            ) : (
              <>
                <RecordList label={t('verify.answers')}>
                  {pages.nodes.map((position) => (
                    <Answer key={position.id} {...{ decision, position, onAnswer }} />
                  ))}
                </RecordList>
                <ShowMore pages={pages} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Answer(props: {
  readonly decision: Decision;
  readonly position: Position;
  readonly onAnswer: (answer: AnswerToCheck) => void;
}) {
  const { decision, position, onAnswer } = props;
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | 'noAct'>();
  const check = async () => {
    setPending(true);
    setProblem(undefined);
    const found = await answerToCheck(decision, position);
    setPending(false);
    if ('receipt' in found) onAnswer(found);
    else setProblem(found.problem);
  };
  return (
    <RecordItem
      title={<OrganisationName organisation={position.organisation} />}
      status={<PositionAnswerMark answer={position.answer} />}
      meta={<DateText value={position.takenAt} />}
    >
      <div className={classes.proofAndCheck}>
        {position.act && <ProofStateMark state={position.act.proofState} />}
        <Button
          variant="default"
          size="compact-md"
          aria-label={t('verify.checkAnswerOf', { organisation: position.organisation.name })}
          loading={pending}
          onClick={check}
        >
          {t('verify.checkAnswer')}
        </Button>
      </div>
      {problem === 'noAct' ? (
        <p role="alert" className={classes.why}>
          {t('verify.noAct')}
        </p>
      ) : (
        <ProblemNotice problem={problem} />
      )}
    </RecordItem>
  );
}

async function answerToCheck(
  { id }: Decision,
  position: Position,
): Promise<AnswerToCheck | { readonly problem: Problem | 'noAct' }> {
  if (!position.act) return { problem: 'noAct' };
  const [receipt, words] = await Promise.all([
    fetchReceipt(position.act.id),
    fetchWords(position.version.id),
  ]);
  if ('problem' in receipt) return receipt;
  if ('problem' in words) return words;
  return {
    receipt: receipt.text,
    texts: [words.text],
    shown: {
      id: position.id,
      decision: id,
      person: position.person.id,
      organisation: position.organisation.id,
      version: position.versionSha256,
      answer: position.answer.toLowerCase(),
      reasons: position.reasons ?? null,
      takenAt: position.takenAt,
    },
    name: position.organisation.name,
  };
}
