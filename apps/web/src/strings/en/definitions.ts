/** Texts of the definitions page. */
export const definitions = {
  title: 'Definitions',
  lead: 'The common language of this space. Each term has an agreed text at a version; where terms are made of others, the picture shows how they stand on each other.',
  emptyTitle: 'No definition yet',
  emptyText:
    'A definition starts as a proposal with a draft. When its version is agreed, it becomes public and other texts can cite it at that version.',
  picture: 'The parts of “{term}”, from the base up',
  pictureHint: 'The base comes first: each tier is met before the one above it.',
  pictureName: 'A triangle for “{term}”. Tiers from the base up: {tiers}.',
  terms: 'Terms, with their figures and agreed texts',
  tier: 'Tier {n}',
  partOf: 'Part of',
  figures: 'Figures for {term}',
  agreedAt: 'Agreed text: version {number}, frozen',
  readVersion: 'Read the exact text',
  readVersionOf: 'Read the exact text of {term}',
  inDraft: 'Being written in {title}',
  noText: 'No text has been agreed yet.',
} as const;
