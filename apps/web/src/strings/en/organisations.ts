/** Texts of an organisation's page. */
export const organisations = {
  kicker: 'Organisation',
  sector: 'Sector',
  agreedTo: 'What it answered, and to which words',
  emptyTitle: 'It has not answered any decision here',
  emptyText:
    'When it takes a position in a decision of this space, the position is listed here with the exact version it was given to.',
  answered: 'Answered',
  noStanding: 'No position stands',
  version: 'Version {number} of {title}',
  reasons: 'Reasons',
  decisionNow: 'The decision',
} as const;
