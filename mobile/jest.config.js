const { PACKAGES } = require('./packages.js');

const names = Object.entries(PACKAGES).map(([name, file]) => [`^${name}$`, `<rootDir>/${file}`]);

module.exports = {
  preset: 'jest-expo',
  testTimeout: 60_000,
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  moduleNameMapper: Object.fromEntries([
    ...names,
    // Jest takes no ES modules.
    ['^openapi-fetch$', '<rootDir>/node_modules/openapi-fetch/dist/index.cjs'],
  ]),
  setupFilesAfterEnv: ['<rootDir>/src/testing/set-up.ts'],
  transformIgnorePatterns: [
    'node_modules/(?!((jest-)?react-native|@react-native(-community)?)|expo(nent)?|@expo(nent)?/.*|@expo-google-fonts/.*)',
  ],
};
