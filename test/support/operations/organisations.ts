import { feature, INSTALLATION } from './operation.js';

export const organisations = feature({
  operations: () => ({
    queries: {
      organisation: { query: 'organisation(slug: "nature-trust") { name }', about: INSTALLATION },
    },
  }),
});
