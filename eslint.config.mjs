import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', 'tests/**/*.ts', 'simulator/testing/**/*.ts'];

const NO_ENV = {
  object: 'process',
  property: 'env',
  message: 'config/env is the only reader of process.env; take settings as arguments.',
};
const NO_PRESENT = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take `now` as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take randomness as an argument.',
  },
];
const NO_DOUBLE_CAST = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'No `as unknown as`: parse, narrow or type the source.',
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/build/',
      '.cache/',
      '.tmp/',
      '.strapi/',
      'test-results/',
      'types/generated/',
      'admin-ui/design/',
      'mobile/.expo/',
      // Written by mobile/scripts/write-icons.mjs.
      'mobile/src/parts/icon-shapes.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '{admin-ui,mobile}/{app,src}/**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Promises of knex, fetch and Strapi are returned as they are, also from functions that nothing awaits in.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Interfaces here are records of closures, written as methods; nothing but error classes uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-properties': ['error', NO_ENV],
      'no-restricted-syntax': ['error', NO_DOUBLE_CAST],
    },
  },
  {
    // A program of its own, for browsers.
    files: ['admin-ui/src/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './admin-ui/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // And one for phones.
    files: ['mobile/{app,src}/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: './mobile/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['plugins/*/server/{,*/}{domain,use-cases,journeys}/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', NO_DOUBLE_CAST, ...NO_PRESENT] },
  },
  {
    // Those that read the environment, each for its own process.
    files: [
      'config/env/**/*.ts',
      'simulator/main.ts',
      'playwright.config.ts',
      'mobile/src/api/base-url.native.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Strapi's query and request objects are `any`; what leaves these folders has types.
    files: ['src/strapi/**/*.ts', 'src/api/**/*.ts', 'database/seeds/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-dupe-keys': 'error',
      'no-unreachable': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Pages of the browser: what they use must be there, and they never write to the console.
    files: ['public/**/*.js', 'simulator/public/**/*.js'],
    languageOptions: {
      sourceType: 'module',
      globals: Object.fromEntries(
        [
          'AbortController',
          'CSS',
          'DOMParser',
          'Event',
          'EventSource',
          'FormData',
          'Intl',
          'TextDecoder',
          'TextDecoderStream',
          'TextEncoder',
          'URL',
          'URLSearchParams',
          'atob',
          'btoa',
          'crypto',
          'sessionStorage',
          'clearInterval',
          'clearTimeout',
          'confirm',
          'console',
          'document',
          'fetch',
          'history',
          'localStorage',
          'location',
          'matchMedia',
          'navigator',
          'performance',
          'queueMicrotask',
          'requestAnimationFrame',
          'setInterval',
          'setTimeout',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-undef': 'error', 'no-console': 'error' },
  },
  { files: ['**/*.cjs', 'mobile/*.js'], languageOptions: { sourceType: 'commonjs' } },
);
