import { DateText, PagedList, PersonName, RecordItem, Section, usePages } from '../components/index.js';
import type { PollAnswersQuery } from '../graphql/generated/graphql.js';
import { t } from '../strings/t.js';
import { GivenMarks } from './option-text.js';
import { PollChoiceMark } from './poll-marks.js';
import { PollAnswersDocument } from './polls.graphql.js';
import classes from './polls.module.css';
import type { PollRecord } from './types.js';

const pick = (data: PollAnswersQuery) => data.poll?.answers;

/** What each person said last; nothing while that is hidden. */
export function Answers({ poll }: { readonly poll: PollRecord }) {
  const { id, hiddenUntilClosed, status } = poll;
  const pages = usePages(PollAnswersDocument, { id }, pick);
  const hidden = hiddenUntilClosed && status === 'OPEN';
  return (
    <Section title={t('polls.answers')} id="answers">
      <PagedList
        pages={pages}
        pick={pick}
        label={t('polls.answers')}
        emptyTitle={t(hidden ? 'polls.answersHidden' : 'polls.answersNone')}
        emptyText={t(hidden ? 'polls.hidden' : 'polls.answersNoneText')}
      >
        {(answer) => (
          <RecordItem
            key={answer.id}
            title={<PersonName person={answer.person} organisation={answer.organisation} />}
            status={answer.choice ? <PollChoiceMark choice={answer.choice} /> : undefined}
            meta={
              <>
                <DateText value={answer.at} />
                {answer.ordinal > 1 && <> · {t('polls.changedMind')}</>}
              </>
            }
          >
            <GivenMarks poll={poll} marks={answer.marks} />
            {answer.words && <p className={classes.said}>{answer.words}</p>}
          </RecordItem>
        )}
      </PagedList>
    </Section>
  );
}
