/** Texts of freezing a version. */
export const freezing = {
  clauseCount: { one: '1 clause', other: '{n} clauses' },
  sectionCount: { one: '1 section', other: '{n} sections' },
  freezeTitle: 'Freeze a version',
  freezeIntro:
    'A version is what people are asked to agree to: exactly these words, under a number and a hash, which nobody can change. The draft can be edited on.',
  freezeOpen: 'Freeze this text as version {number}',
  freezeCount: 'The text now has {clauses} in {sections}.',
  freezeDiffLater: 'What changed since version {number} is shown with the new version.',
  freezeSummary: 'What changed, and why',
  freezeSummaryHint: 'One or two sentences. They stand with the version for good.',
  freezeSummaryMissing: 'Say what changed and why.',
  freezeNotSaved: 'Not all that you typed is saved yet. Wait until it says “Saved”, then freeze.',
  freezeSubmit: 'Freeze…',
  freezeConfirmTitle: 'Freeze version {number}?',
  freezeConfirm: 'Freeze version {number}',
  freezeRecords:
    '{person} freezes “{title}” as version {number}: {clauses} in {sections}, in the words that are stored at that moment.',
  freezeHash: 'Their SHA-256 is computed from the frozen words and shown with the version.',
  freezeSummaryIs: 'Summary: {summary}',
} as const;
