import { lookForLeaks } from '../support/leaks.js';
import { PARTS } from '../support/parts.js';

lookForLeaks(PARTS.filter((_, index) => index % 2 === 1));
