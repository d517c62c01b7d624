import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2024',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

const family = (displayName, testMatch) => ({
  displayName,
  cacheDirectory: `${rootDir}node_modules/.cache/jest`,
  rootDir,
  testEnvironment: `${rootDir}test/plain-environment.mjs`,
  testEnvironmentOptions: { customExportConditions: ['ildsjel-source', 'node', 'require', 'default'] },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/test/architecture/fixtures/'],
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
});

export default {
  rootDir,
  testTimeout: 60_000,
  testSequencer: `${rootDir}test/slowest-first.mjs`,
  projects: [
    family('small', ['{libs,apps}/**/*.spec.ts']),
    family('architecture', ['test/architecture/*.spec.ts']),
    family('medium', ['{libs,apps}/**/*.db-spec.ts']),
    family('e2e', ['test/e2e/**/*.e2e-spec.ts']),
    family('faults', ['test/faults/**/*.fault-spec.ts']),
    family('journeys', ['test/journeys/**/*.journey-spec.ts']),
  ],
};
