/** Texts of the history of a draft. */
export const history = {
  titleOf: 'History of {title}',
  intro:
    'What the draft said at any moment, and who wrote until then. A moment is what one person wrote without a long pause.',
  empty: 'Nothing has been written yet',
  emptyText: 'As soon as somebody writes in the draft, one can go back through it here.',
  moments: 'Who wrote when',
  momentOf: 'Moment {at} of {count} that are loaded',
  earlier: 'Earlier',
  later: 'Later',
  textThen: 'Text of the draft at this moment',
  compare: 'Show',
  compareNone: 'The text as it was',
  compareBefore: 'What changed since the moment before',
  compareWith: 'What changed since {date} ({writers})',
  changes: 'What changed',
  same: 'The text says the same at both moments.',
  notCompared:
    'At one of these moments parts of the text were just being written and had no identity yet: they cannot be compared. Choose another moment.',
} as const;
