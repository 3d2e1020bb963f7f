const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true, tsx: false },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@concordat/(canonical|domain|documents|ledger|collab)$': '<rootDir>/libs/$1/src/index.ts',
    '^@concordat/documents/(exports|imports)$': '<rootDir>/libs/documents/src/$1/index.ts',
    '^@concordat/ledger/reading$': '<rootDir>/libs/ledger/src/reading.ts',
    '^@concordat/migrations$': '<rootDir>/migrations/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/', '<rootDir>/.tmp/', '<rootDir>/.data/'],
};

/** Published vectors are run where STANDARDS_DIR says where they are; scripts/test.mjs says when it does not. */
const withoutStandards = process.env.STANDARDS_DIR ? [] : ['\\.standards\\.spec\\.ts$'];

/** Three suites: `unit` beside the code, `api` against a real database and server, `browser` in Chromium. */
export default {
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/libs/**/*.spec.ts',
        '<rootDir>/apps/**/*.spec.ts',
        '<rootDir>/scripts/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/', ...withoutStandards],
    },
    {
      ...shared,
      displayName: 'api',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts', '<rootDir>/test/fault/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/database-server.mjs',
      globalTeardown: '<rootDir>/test/support/database-server-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: '<rootDir>/test/support/browser-environment.mjs',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/database-server.mjs',
      globalTeardown: '<rootDir>/test/support/database-server-teardown.mjs',
    },
  ],
};
