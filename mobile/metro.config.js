// The packages are read as they are written: no build of the server is needed for the app, and nothing is linked. A `file:`
// dependency would have npm install the packages' own dependencies a second time, inside packages/.
const path = require('node:path');
const { getDefaultConfig } = require('expo/metro-config');
const { PACKAGES } = require('./packages.js');

const packages = path.resolve(__dirname, '../packages');
const config = getDefaultConfig(__dirname);

config.watchFolders = [...config.watchFolders, packages];
config.resolver.resolveRequest = (context, name, platform) => {
  const own = PACKAGES[name];
  if (own) return { type: 'sourceFile', filePath: path.resolve(__dirname, own) };
  // What packages import from npm is what this app has installed, never what the server has.
  const fromPackages = context.originModulePath.startsWith(packages + path.sep) && !name.startsWith('.');
  const origin = fromPackages ? path.join(__dirname, 'package.json') : context.originModulePath;
  return context.resolveRequest({ ...context, originModulePath: origin }, name, platform);
};

module.exports = config;
