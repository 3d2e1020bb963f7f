import { definePersonalData, entriesOf } from '../platform/personal-data.js';
import { DefinitionEndorsement } from './entities/definition-endorsement.js';

definePersonalData({
  section: 'endorsements',
  title: 'Definitions that they endorsed for government',
  covers: [DefinitionEndorsement],
  entries: ({ tx, personId }) =>
    entriesOf(
      tx.find(DefinitionEndorsement, { where: { personId }, order: { at: 'ASC', id: 'ASC' } }),
      (endorsement) => ({
        definitionId: endorsement.definitionId,
        versionId: endorsement.versionId,
        statement: endorsement.statement,
        statementUrl: endorsement.statementUrl,
        readToEndAt: endorsement.readToEndAt,
        at: endorsement.at,
      }),
    ),
  stays:
    'What government endorsed, at which version and in which words, stays; the name gives way to the pseudonym.',
});
