import { dayText, speakerName } from '../components/index.js';
import type { Speaker } from '../graphql/speaker.js';
import { t } from '../strings/t.js';
import type { RecommendationEntry } from './recommendation-entry.js';

/** What sending records: who, on which words, what is recommended, and what goes with it. */
export function SendRecords(props: {
  readonly entry: RecommendationEntry;
  readonly speaker: Speaker;
  readonly version: { readonly number: number; readonly sha256: string };
}) {
  const { entry, speaker, version } = props;
  return (
    <>
      <p>
        {t('decisions.sendRecords', {
          person: speakerName(speaker),
          title: entry.title.trim(),
          number: version.number,
          hash: version.sha256,
          text: entry.text.trim(),
        })}
      </p>
      {entry.parts.length > 0 && (
        <ol>
          {entry.parts.map((part) => (
            <li key={part.key}>
              {part.title}: {part.text}
            </li>
          ))}
        </ol>
      )}
      {entry.expectedEffect.trim() !== '' && (
        <p>
          {t('decisions.sendEffect')}: {entry.expectedEffect}
        </p>
      )}
      {entry.evidence.length > 0 && (
        <ul>
          {entry.evidence.map(({ key, what, webAddress }) => (
            <li key={key}>
              {what} {webAddress}
            </li>
          ))}
        </ul>
      )}
      {entry.answerBy && <p>{t('decisions.sendRecordsAnswerBy', { date: dayText(entry.answerBy) })}</p>}
    </>
  );
}
