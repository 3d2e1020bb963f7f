import { Passkey } from './passkey.js';
import { SpentChallenge } from './spent-challenge.js';

export const passkeyEntities = [Passkey, SpentChallenge];
