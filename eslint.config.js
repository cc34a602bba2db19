import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

/** What a folder may not import: the table in the design, held by a machine. */
const never = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: patterns.map(([glob, message]) => ({ group: [glob], message })) }],
});

const contentNever = [
  ['express', 'Content knows no HTTP.'],
  ['**/store/**', 'Content knows no store.'],
];

const portsOnly = [
  ['lowdb', 'Only the ports.'],
  ['**/store/lowdb/**', 'Only the ports.'],
];

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'coverage/']),
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
    },
  },
  {
    files: ['components/**/*.ts'],
    extends: [wc['flat/best-practice'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { globals: globals.browser },
    rules: {
      ...litA11y.configs.recommended.rules,
      'wc/guard-super-call': 'off',
      'wc/no-child-traversal-in-connectedcallback': 'off',
    },
  },
  {
    files: ['components/learn-*/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      ...never(['**/server/!(contract)/**', 'Only the contract.'], ['../learn-*', 'Elements don’t know one another.']),
      'no-restricted-globals': ['error', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB'],
    },
  },
  {
    files: ['server/contract/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: never(['../*', 'The contract imports itself only.'], ['node:*', 'The contract runs in pages, too.']),
  },
  {
    files: ['server/contract/*/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(['../../*', 'The contract imports itself only.'], ['node:*', 'The contract runs in pages, too.']),
  },
  {
    files: ['server/content/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(...contentNever),
  },
  {
    files: ['server/content/{issues,media}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(
      ...contentNever,
      ['../*.ts', 'Catalog uses parser, parser uses media.'],
      ['../parser/*', 'Parser uses media.'],
    ),
  },
  {
    files: ['server/content/parser/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(...contentNever, ['../*.ts', 'The catalog uses the parser.']),
  },
  {
    files: ['server/content/parser/*/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(...contentNever, ['../../*.ts', 'The catalog uses the parser.']),
  },
  {
    files: ['server/routes/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(...portsOnly),
  },
  {
    files: ['server/http/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(...portsOnly, ['**/routes/**', 'Routes use it, not the other way round.']),
  },
  {
    files: ['server/{health,identity,records}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: never(
      ...portsOnly,
      ['express', 'Who asks, what is kept and how it stands know no express.'],
      ['**/{http,routes}/**', 'Routes use it, not the other way round.'],
    ),
  },
  {
    files: ['**/*.js'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['demo/intranet/static/*.js', 'demo/cms-samples/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.test.ts', '**/testing/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
