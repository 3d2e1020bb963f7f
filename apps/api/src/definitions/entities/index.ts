import { Definition } from './definition.js';
import { DefinitionAgreement } from './definition-agreement.js';
import { DefinitionCitation } from './definition-citation.js';
import { DefinitionEndorsement } from './definition-endorsement.js';
import { DefinitionTranslation } from './definition-translation.js';
import { Figure } from './figure.js';

export const definitionEntities = [
  Definition,
  DefinitionAgreement,
  DefinitionCitation,
  DefinitionEndorsement,
  DefinitionTranslation,
  Figure,
];
