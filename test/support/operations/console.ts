import { LIVING } from '../living-space.js';
import { feature, IN_SPACE, INSTALLATION } from './operation.js';

/** What needs the secretariat. */
export const secretariatConsole = feature({
  operations: () => ({
    fields: {
      'Installation.needs': {
        query: 'installation { needs { text } }',
        at: 'installation.needs',
        about: INSTALLATION,
        // Mail, and the role: the API in the test's own process works as the owner of the tables.
        entries: [INSTALLATION, INSTALLATION],
        otherwise: 'empty',
        through: { action: 'console.read', about: INSTALLATION },
      },
      'Space.needs': {
        query: `space(slug: "${LIVING}") { needs { text } }`,
        at: 'space.needs',
        about: IN_SPACE,
        entries: [],
        otherwise: 'empty',
        through: { action: 'space.read', about: IN_SPACE },
      },
    },
  }),
});
