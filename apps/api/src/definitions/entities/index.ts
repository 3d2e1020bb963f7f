import { Definition } from './definition.js';
import { Figure } from './figure.js';

export const definitionEntities = [Definition, Figure];
