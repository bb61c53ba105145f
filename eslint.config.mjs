import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const FILE_LINES = ['error', { max: 300, skipBlankLines: false, skipComments: false }];
const FUNCTION_LINES = ['error', { max: 40, skipBlankLines: true, skipComments: true }];

const noForwardRef = {
  selector: "CallExpression[callee.name='forwardRef']",
  message:
    'Three cures for a cycle: extend the parent type, store the id, split a read-only look-up.',
};
const noInjectRepository = {
  selector: "Decorator > CallExpression[callee.name='InjectRepository']",
  message: 'An injected repository ignores the ambient transaction; use Rows or Db.',
};
const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only src/config.ts reads the environment.',
};
const noParallelQueries = {
  selector: "CallExpression[callee.object.name='Promise'][callee.property.name=/^all/]",
  message: 'Statements of one transaction run one after the other: await each.',
};
const noSave = {
  selector:
    "CallExpression[callee.property.name='save'][callee.object.property.name=/repository|manager/i]",
  message: 'save() detects no stale entity; use changeIfVersion.',
};

export default ts.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      'out/**',
      'web/src/gql/**',
      'bench/node_modules/**',
      'bench/results/**',
      '.parley/**',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'web/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // The actor is the first argument everywhere, also where row-level security alone decides.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unsafe-function-type': 'off',
      'no-console': 'error',
      'max-lines': FILE_LINES,
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines-per-function': FUNCTION_LINES,
      'no-restricted-syntax': ['error', noForwardRef, noInjectRepository, noEnvironment, noSave],
    },
  },
  {
    files: ['src/**/*.service.ts', 'src/**/*.repository.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noForwardRef,
        noInjectRepository,
        noEnvironment,
        noSave,
        noParallelQueries,
      ],
    },
  },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', noForwardRef] } },
  {
    files: ['src/**/*.spec.ts', 'src/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    // The compiler this rule speaks of is not used.
    rules: { ...hooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: { module: 'writable' } },
  },
  {
    files: ['web/portal-worker.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        Request: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        globalThis: 'readonly',
        Buffer: 'readonly',
        structuredClone: 'readonly',
        performance: 'readonly',
        WebSocket: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        AbortController: 'readonly',
      },
    },
    rules: { 'no-console': 'off' },
  },
);
