import { join } from 'node:path';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { house } from './eslint-house.mjs';

const tests = ['**/*.spec.ts', '**/*.db-spec.ts', 'test/**/*.ts'];

const noVagueNames =
  'ClassDeclaration[id.name=/(Service|Manager|Helpers?|Utils?|Base|Impl)$|^(Base|Abstract)[A-Z]/], TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]|(Manager|Helpers?)$/]';
const manyParameters = 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]';

const plainRules = Object.fromEntries(
  [
    'array-callback-return',
    'no-async-promise-executor',
    'no-constant-binary-expression',
    'no-constant-condition',
    'no-dupe-else-if',
    'no-duplicate-case',
    'no-empty',
    'no-empty-pattern',
    'no-fallthrough',
    'no-self-assign',
    'no-self-compare',
    'no-sparse-arrays',
    'no-template-curly-in-string',
    'no-unsafe-finally',
    'no-useless-catch',
    'no-useless-escape',
    'no-var',
    'prefer-const',
    'require-yield',
  ].map((rule) => [rule, 'error']),
);

/** What is written in no file. */
const restrictedSyntax = [
  { selector: manyParameters, message: 'At most five constructor parameters.' },
  { selector: noVagueNames, message: 'Name what it is in the words of the domain.' },
  {
    selector: 'MemberExpression[object.name="Scope"][property.name="REQUEST"]',
    message: 'No request-scoped providers.',
  },
  { selector: 'TSEnumDeclaration[const=true]', message: 'Plain enums or unions only.' },
];

/** The modules of the portal whose page or setting the router and the bundler take from the default export. */
const portalRoutes = [
  'apps/portal/*.config.ts',
  'apps/portal/src/{root,entry.server}.tsx',
  'apps/portal/src/routes.ts',
  'apps/portal/src/**/*-{page,layout,boundary}.tsx',
];

/** What this house asks beyond the recommended rules. test/architecture/lint.spec.ts breaks each of these once. */
export const houseRules = {
  'house/file-names': 'error',
  'house/value-imports-for-injection': 'error',
  'max-lines': ['error', { max: 300 }],
  'no-console': 'error',
  eqeqeq: 'error',
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'Settings are read in platform/config.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'node:process', importNames: ['env'], message: 'Settings are read in platform/config.' },
        { name: 'process', importNames: ['env'], message: 'Settings are read in platform/config.' },
        { name: '@nestjs/common', importNames: ['forwardRef'], message: 'No cycles between providers.' },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    ...restrictedSyntax,
  ],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': false, minimumDescriptionLength: 3 }],
  '@typescript-eslint/naming-convention': [
    'error',
    { selector: 'typeLike', format: ['PascalCase'] },
    { selector: 'function', format: ['camelCase', 'PascalCase'] },
    { selector: 'method', format: ['camelCase'] },
    { selector: 'parameter', format: ['camelCase'], leadingUnderscore: 'allow' },
    { selector: 'variable', format: ['camelCase', 'UPPER_CASE', 'PascalCase'] },
    { selector: ['parameter', 'variable'], modifiers: ['destructured'], format: null },
    { selector: 'variable', filter: '^_+$', format: null },
  ],
};

/** Rules that need the types of the whole program. */
export const typedRules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.data/',
      'coverage/',
      'test/architecture/fixtures/',
      'apps/portal/.react-router/',
      'apps/portal/.generated/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,tsx,mjs,cjs,js}'], plugins: { house }, rules: { 'house/file-names': 'error' } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    rules: { 'no-console': 'error', 'max-lines': houseRules['max-lines'], ...plainRules },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: join(import.meta.dirname, '..'),
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      ...plainRules,
      ...houseRules,
      ...typedRules,
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_+$', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['apps/portal/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: portalRoutes, rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] } },
  { files: ['libs/platform/config/**/*.ts', 'test/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: tests, rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-template-curly-in-string': 'off' } },
);
