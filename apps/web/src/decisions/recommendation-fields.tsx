import { Textarea, TextInput } from '@mantine/core';
import { fieldError } from '../components/index.js';
import { isWebAddress } from '../components/web-address.js';
import type { Problem } from '../graphql/problem.js';
import { t } from '../strings/t.js';
import { AlongList } from './along-list.js';
import { lineProblem, paragraphsProblem, type RecommendationEntry } from './recommendation-entry.js';

interface Props {
  readonly entry: RecommendationEntry;
  readonly onChange: (entry: RecommendationEntry) => void;
  /** Whether to say what is wrong. */
  readonly tried: boolean;
  readonly problem: Problem | undefined;
}

/** What is recommended, in parts where it has some, what is expected of it, what it rests on, and by when to answer. */
export function RecommendationFields(props: Props) {
  const { entry, onChange, tried, problem } = props;
  const set = (part: Partial<RecommendationEntry>) => onChange({ ...entry, ...part });
  const wrong = (found: string | null) =>
    tried && found !== null && t('components.fieldProblem', { wrong: found });
  return (
    <>
      <TextInput
        label={t('decisions.sendTitle')}
        value={entry.title}
        error={
          (tried && lineProblem(entry.title) !== null ? t('decisions.sendTitleWanted') : undefined) ??
          fieldError(problem, 'title')
        }
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('decisions.sendBody')}
        description={t('decisions.sendBodyHint')}
        autosize
        minRows={4}
        value={entry.text}
        error={
          (tried && paragraphsProblem(entry.text) !== null ? t('decisions.sendBodyWanted') : undefined) ??
          fieldError(problem, 'text')
        }
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <AlongList
        of="sendPart"
        entries={entry.parts}
        empty={{ title: '', text: '' }}
        onChange={(parts) => set({ parts })}
      >
        {(part, change) => (
          <>
            <TextInput
              label={t('decisions.sendPartTitle')}
              value={part.title}
              error={wrong(lineProblem(part.title))}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
            <Textarea
              label={t('decisions.sendPartText')}
              autosize
              minRows={2}
              value={part.text}
              error={wrong(paragraphsProblem(part.text))}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
          </>
        )}
      </AlongList>
      <Textarea
        label={t('decisions.sendEffect')}
        description={t('decisions.sendOptional')}
        autosize
        minRows={2}
        value={entry.expectedEffect}
        error={fieldError(problem, 'expectedEffect')}
        onChange={(event) => set({ expectedEffect: event.currentTarget.value })}
      />
      <AlongList
        of="sendEvidence"
        entries={entry.evidence}
        empty={{ what: '', webAddress: '' }}
        onChange={(evidence) => set({ evidence })}
      >
        {(each, change) => (
          <>
            <TextInput
              label={t('decisions.sendEvidenceWhat')}
              value={each.what}
              error={wrong(lineProblem(each.what))}
              onChange={(event) => change({ what: event.currentTarget.value })}
            />
            <TextInput
              type="text"
              inputMode="url"
              label={t('decisions.sendEvidenceAddress')}
              value={each.webAddress}
              error={
                tried &&
                each.webAddress.trim() !== '' &&
                !isWebAddress(each.webAddress) &&
                t('decisions.sendEvidenceAddressWrong')
              }
              onChange={(event) => change({ webAddress: event.currentTarget.value })}
            />
          </>
        )}
      </AlongList>
      <TextInput
        type="date"
        label={t('decisions.sendAnswerBy')}
        description={t('decisions.sendAnswerByHint')}
        value={entry.answerBy}
        error={fieldError(problem, 'answerBy')}
        onChange={(event) => set({ answerBy: event.currentTarget.value })}
      />
    </>
  );
}
