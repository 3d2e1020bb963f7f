import { LIVING } from '../living-space.js';
import { feature, IN_SPACE, INSTALLATION } from './operation.js';

const FILE = 'email,name\nowain@tai.example,Owain Puw\n';

export const lists = feature({
  operations: () => ({
    routes: {
      'GET /lists/people.csv': { path: `/lists/people.csv?space=${LIVING}`, about: IN_SPACE },
      'GET /lists/people.csv (of the installation)': { path: '/lists/people.csv', about: INSTALLATION },
      'GET /lists/organisations.csv': { path: '/lists/organisations.csv', about: INSTALLATION },
      'GET /lists/memberships.csv': { path: `/lists/memberships.csv?space=${LIVING}`, about: IN_SPACE },
      'GET /lists/roles.csv': { path: `/lists/roles.csv?space=${LIVING}`, about: IN_SPACE },
      'POST /lists/:list/preview': { path: '/lists/people/preview', about: INSTALLATION, csv: FILE },
      'POST /lists/:list/import': {
        path: `/lists/people/import?plan=${'0'.repeat(64)}`,
        about: INSTALLATION,
        csv: FILE,
        status: 409,
      },
    },
  }),
});
