import { Definition } from './definition.js';
import { DefinitionAgreement } from './definition-agreement.js';
import { DefinitionCitation } from './definition-citation.js';
import { DefinitionTranslation } from './definition-translation.js';
import { Figure } from './figure.js';

export const definitionEntities = [
  Definition,
  DefinitionAgreement,
  DefinitionCitation,
  DefinitionTranslation,
  Figure,
];
