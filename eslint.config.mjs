import lwc from '@lwc/eslint-plugin-lwc';
import tseslint from 'typescript-eslint';

const lwcRules = [
  'no-api-reassignments',
  'no-async-operation',
  'no-attributes-during-construction',
  'no-deprecated',
  'no-document-query',
  'no-dupe-class-members',
  'no-inner-html',
  'no-leading-uppercase-api-name',
  'no-leaky-event-listeners',
  'valid-api',
  'valid-graphql-wire-adapter-callback-parameters',
  'valid-track',
  'valid-wire',
];

export default tseslint.config(
  { ignores: ['node_modules', '.cache', '.stagelink', 'coverage', '**/generated/**', 'force-app/**/*.js'] },
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      // A field that a pattern has just matched is there; saying so is shorter than proving it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A node without members of its own, a library class without state: both are what they should be.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/test/**/*.ts', 'lwc-tests/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 700, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['force-app/**/lwc/**/*.ts'],
    plugins: { '@lwc/lwc': lwc },
    rules: Object.fromEntries(lwcRules.map((name) => [`@lwc/lwc/${name}`, 'error'])),
  },
  {
    files: ['lwc-tests/support/engine-version.ts'],
    rules: { 'no-console': 'off' },
  },
);
