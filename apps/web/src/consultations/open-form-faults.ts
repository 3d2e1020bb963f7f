import { instantOf } from '../components/zoned-time.js';
import { t } from '../strings/t.js';

/** What is wrong with the form, by field; `questions` by place from 0. Empty when it may be sent. */
export interface OpenFormFaults {
  readonly title?: string;
  readonly introduction?: string;
  readonly closes?: string;
  readonly questions?: Readonly<Record<number, string>>;
}

/** Looks through the form. `closes` is a moment by the reader's clocks, YYYY-MM-DDTHH:MM. */
export function formFaults(
  typed: {
    readonly title: string;
    readonly introduction: string;
    readonly closes: string;
    readonly questions: readonly string[];
  },
  now: Date,
): OpenFormFaults {
  const blank = typed.questions.flatMap((text, index) => (text.trim() === '' ? [index] : []));
  const closes = instantOf(typed.closes);
  const wanted = t('consultations.openQuestionWanted');
  return {
    ...(typed.title.trim() === '' ? { title: t('consultations.openTitleWanted') } : {}),
    ...(typed.introduction.trim() === '' ? { introduction: t('consultations.openIntroductionWanted') } : {}),
    ...(closes !== undefined && new Date(closes) > now
      ? {}
      : { closes: t('consultations.openClosesWanted') }),
    ...(blank.length > 0 ? { questions: Object.fromEntries(blank.map((index) => [index, wanted])) } : {}),
  };
}
