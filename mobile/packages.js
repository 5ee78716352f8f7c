/** Where the packages that the app imports stand; tsconfig.json says the same to the compiler. */
module.exports.PACKAGES = {
  '@daktari/api-client': '../packages/api-client/src/index.ts',
  '@daktari/design/app': '../packages/design/src/app-theme.ts',
  '@daktari/texts/app': '../packages/texts/src/app.ts',
};
