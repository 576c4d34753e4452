/** Suites share one transform; `npm run jest -- <path>` runs a part. Always started in ESM mode by the npm script. */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['@stancegraph/source', 'node', 'node-addons'],
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
};

const suite = (displayName, testMatch, extra = {}) => ({
  ...base,
  displayName,
  testMatch,
  ...extra,
});

/** Real Neo4j for the suites that need one; see tests/neo4j/README.md. */
const withNeo4j = {
  globalSetup: '<rootDir>/tests/neo4j/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/neo4j/global-teardown.mjs',
};

export default {
  // A file may wait until another one is through with the Neo4j they share.
  testTimeout: 600_000,
  projects: [
    suite('unit', ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts']),
    suite('contract', ['<rootDir>/tests/contract/**/*.spec.ts'], withNeo4j),
    suite('integration', ['<rootDir>/tests/integration/**/*.spec.ts'], withNeo4j),
    suite('faults', ['<rootDir>/tests/faults/**/*.spec.ts'], withNeo4j),
  ],
};
