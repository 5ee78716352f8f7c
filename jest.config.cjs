/** Unit and plugin tests: no Strapi, no network. Journeys have their own project below. */
const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.(tsx?|m?js)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  // Packages that come as ES modules only, which Node's `require` takes and Jest's does not, and one with an `import()`.
  transformIgnorePatterns: [
    '/node_modules/(?!(.*/)?(@noble|@scure|oidc-provider|jose|d3-[a-z-]+|internmap|openid-client|expo-server-sdk|oauth4webapi|@opentelemetry/otlp-exporter-base)/)',
  ],
  moduleNameMapper: { '^@daktari/(texts|design)$': '<rootDir>/packages/$1/src/index.ts' },
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/admin-ui/dist',
    '<rootDir>/.strapi',
    '<rootDir>/mobile',
  ],
};

module.exports = {
  // Products are started and 200 people compete in these: on a crowded machine that takes minutes.
  testTimeout: 300_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{src,database/seeds,plugins,packages,simulator,config,admin-ui/src,tests/architecture,tests/landing}/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'journeys',
      testMatch: ['<rootDir>/tests/{journeys,security}/**/*.test.ts'],
    },
    {
      ...base,
      displayName: 'kill',
      testMatch: ['<rootDir>/tests/kill/**/*.test.ts'],
    },
  ],
};
