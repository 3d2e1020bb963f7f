import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Page, PageTitle, ProblemNotice, Remark, Section } from '../components/index.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { type AnswerToCheck, DecisionAnswers } from './decision-answers.js';
import { DecisionField } from './decision-field.js';
import type { ShownPosition } from './position-step.js';
import { ReceiptField } from './receipt-field.js';
import { fetchKeys, fetchReceipt } from './server-files.js';
import { StepList, Verdict } from './step-list.js';
import { TrustFields, WordsField } from './trust-fields.js';
import { useCheck } from './use-check.js';
import classes from './verify.module.css';

interface Chosen {
  readonly receipt: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly shown: ShownPosition | null;
}

/** Checks a receipt in the browser, step by step; once the page is open, without any server. */
export function VerifyPage() {
  const [address] = useSearchParams();
  const [keys, setKeys] = useServerKeys();
  const [witnesses, setWitnesses] = useState('');
  const [chosen, setChosen] = useState<Chosen>();
  const take = useCallback(
    (receipt: string, name: string) => setChosen({ receipt, name, texts: [], shown: null }),
    [],
  );
  const takeAnswer = useCallback((answer: AnswerToCheck) => setChosen(answer), []);
  const linked = useLinkedReceipt(address.get('act'), take);
  const given = useMemo(() => {
    if (chosen === undefined || keys.text === undefined) return null;
    const { receipt, texts, shown } = chosen;
    return { receipt, texts, shown, keys: keys.text, witnesses };
  }, [chosen, keys.text, witnesses]);
  const secure = globalThis.isSecureContext;
  const checked = useCheck(secure ? given : null);
  const decision = address.get('decision');
  return (
    <Page>
      <PageTitle title={t('verify.title')}>
        <p>{t('verify.lead')}</p>
        <p role="status" className={classes.ready}>
          {checked.ready && keys.text !== undefined ? t('verify.ready') : ''}
        </p>
      </PageTitle>
      {!secure && (
        <Remark>
          <p>{t('verify.insecure')}</p>
        </Remark>
      )}
      <Section title={t('verify.receipt')}>
        <ReceiptField onReceipt={take} />
        <ProblemNotice problem={linked.problem} onRetry={linked.retry} />
        {chosen !== undefined && (
          <WordsField
            key={chosen.receipt}
            onTexts={(texts) => setChosen((before) => before && { ...before, texts })}
          />
        )}
        <DecisionField />
      </Section>
      {decision !== null && <DecisionAnswers id={decision} onAnswer={takeAnswer} />}
      {chosen !== undefined && (
        <Section title={t('verify.result', { name: chosen.name })}>
          <Verdict checked={checked} />
          {checked.broken !== null && (
            <p role="alert" className={classes.why}>
              {t('verify.broken', { why: checked.broken })}
            </p>
          )}
          <StepList steps={checked.steps} />
        </Section>
      )}
      <TrustFields
        keys={keys.text ?? ''}
        witnesses={witnesses}
        problem={keys.problem}
        wrong={checked.wrong}
        onKeys={setKeys}
        onWitnesses={setWitnesses}
      />
      <Section title={t('verify.limits')}>
        <p className={classes.prose}>{t('verify.limitsText')}</p>
        <p className={classes.prose}>{t('verify.moreText')}</p>
      </Section>
    </Page>
  );
}

interface Keys {
  /** Undefined until the server has answered, or somebody has given others. */
  readonly text: string | undefined;
  readonly problem: Problem | undefined;
}

/** The keys that the server names, until others are put there. */
function useServerKeys(): readonly [Keys, (text: string) => void] {
  const [keys, setKeys] = useState<Keys>({ text: undefined, problem: undefined });
  useEffect(() => {
    let gone = false;
    fetchKeys().then((fetched) => {
      if (gone) return;
      setKeys((before) => {
        if (before.text !== undefined) return before;
        if ('problem' in fetched) return { text: '', problem: fetched.problem };
        return { text: fetched.text.trim(), problem: undefined };
      });
    });
    return () => {
      gone = true;
    };
  }, []);
  const put = useCallback((text: string) => setKeys({ text, problem: undefined }), []);
  return [keys, put];
}

/** Fetches the receipt for the act that the address names. */
function useLinkedReceipt(act: string | null, onReceipt: (text: string, name: string) => void) {
  const [problem, setProblem] = useState<Problem>();
  const fetchIt = useCallback(() => {
    if (act === null) return;
    let gone = false;
    setProblem(undefined);
    fetchReceipt(act).then((fetched) => {
      if (gone) return;
      if ('problem' in fetched) setProblem(fetched.problem);
      else onReceipt(fetched.text, `${act}.tlog-proof`);
    });
    return () => {
      gone = true;
    };
  }, [act, onReceipt]);
  useEffect(() => fetchIt(), [fetchIt]);
  return { problem, retry: () => void fetchIt() };
}
