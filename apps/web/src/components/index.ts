export { ActForm, type Field, type Values } from './act-form.js';
export { readContent } from './agreed-nodes.js';
export { AgreedText, type ClauseNumber } from './agreed-text.js';
export { BindingForm } from './binding-form.js';
export { ConfirmDialog } from './confirm-dialog.js';
export { DateText, useNow } from './date-text.js';
export {
  clockText,
  daysBetween,
  dayText,
  readerZone,
  relativeText,
  showDatesIn,
  showTimesIn,
} from './dates.js';
export { EmptyState } from './empty-state.js';
export { EvidenceMark } from './evidence-mark.js';
export { Fact, Facts } from './facts.js';
export { FieldError, fieldError } from './field-error.js';
export { HashText } from './hash-text.js';
export {
  type CitedSource,
  type KnownEvidence,
  KnownEvidenceContext,
  sourcesIn,
  useKnownEvidence,
  withdrawnAmong,
} from './known-evidence.js';
export {
  type Cited,
  citedIn,
  isSuperseded,
  type KnownTerm,
  type KnownTerms,
  KnownTermsContext,
  supersededAmong,
  termNamed,
  useKnownTerms,
} from './known-terms.js';
export { ListFilters, NarrowBy, SortBy } from './list-filters.js';
export { Loaded, Waiting } from './loaded.js';
export { DoneNotice, Remark } from './notice.js';
export { Opener, Openers } from './opener.js';
export { OrganisationName } from './organisation-name.js';
export { Page, PageTitle, Section } from './page.js';
export { PagedList } from './paged-list.js';
export { ParticipantsOnly } from './participants-only.js';
export { PausedText, TYPING_PAUSE } from './paused-text.js';
export { PersonName } from './person-name.js';
export { ProblemNotice } from './problem-notice.js';
export { FigureTable, Quantity } from './quantity.js';
export { RecordItem, RecordList } from './record-list.js';
export { Recorded } from './recorded.js';
export { ScrollRegion } from './scroll-region.js';
export { Sectioned, type SectionLink } from './sectioned.js';
export { ShowMore } from './show-more.js';
export { speakerName } from './speaker-name.js';
export { statementFields, statementUrlOf } from './statement-fields.js';
export { MarkGlyph, MarkIcon, type MarkShape, type MarkTone, StatusMark } from './status-mark.js';
export {
  ANSWER_MARKS,
  DecisionStatusMark,
  DefinitionStatusMark,
  DispositionMark,
  GovernmentAnswerMark,
  MILESTONE_MARKS,
  MilestoneStatusMark,
  PositionAnswerMark,
  RoundStatusMark,
  SpaceStatusMark,
} from './statuses.js';
export { TermCard } from './term-mark.js';
export { useKeptChoice } from './use-kept-choice.js';
export { type Connection, type Pages, useFurtherPages, usePages, useWholeList } from './use-pages.js';
export { type Texts, useTexts } from './use-texts.js';
export { instantOf, localTime, timeZones } from './zoned-time.js';
