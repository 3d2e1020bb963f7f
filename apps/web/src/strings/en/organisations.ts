/** Texts of an organisation's page. */
export const organisations = {
  kicker: 'Organisation',
  sector: 'Sector',
  agreedTo: 'What it answered, and to which words',
  emptyTitle: 'It has not answered any decision here',
  emptyText:
    'When it takes a position in a decision of this space, the position is listed here with the exact version it was given to.',
  answered: 'Answered',
  noStanding: 'It has not answered here.',
  state_LAPSED: 'lapsed: a newer version was put to the group',
  state_REPLACED: 'replaced by a later answer',
  version: 'Version {number} of {title}',
} as const;
