// Installs and builds only what is missing or out of date, so that a second start takes seconds.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportApp } from '../app/export.mjs';
import { finishWeb } from '../app/finish-web.mjs';
import { run } from './run.mjs';
import { step } from './progress.mjs';

const SERVER_SOURCES = [
  'config',
  'src',
  'plugins',
  'database',
  'packages',
  'simulator',
  'scripts/fhir',
  'tsconfig.json',
  'package.json',
];
const ADMIN_SOURCES = ['src/admin', 'plugins', 'package-lock.json', 'config/admin.ts'];
const CONSOLE_SOURCES = [
  'admin-ui/src',
  'admin-ui/public',
  'admin-ui/index.html',
  'admin-ui/package.json',
  'admin-ui/vite.config.mjs',
  'packages',
  'package-lock.json',
];
const APP_SOURCES = [
  'mobile/app',
  'mobile/src',
  'mobile/public',
  'mobile/app.json',
  'mobile/app.config.js',
  'mobile/babel.config.js',
  'mobile/metro.config.js',
  'mobile/packages.js',
  'mobile/package-lock.json',
  'packages',
  'scripts/app',
];
const OTHER_MANIFESTS = ['admin-ui/package.json', 'packages/design/package.json'];
const MIN_NODE = [20, 19];

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1])) return;
  console.error(`Daktari needs Node ${MIN_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

export async function ensureInstalled(root) {
  await installed(root, 'install', ['package-lock.json', 'package.json', ...OTHER_MANIFESTS], () =>
    // The app comes by its own step below, which says what takes so long.
    run(npm(), ['ci', '--no-progress'], { cwd: root, env: { ...process.env, DAKTARI_SKIP_MOBILE: '1' } }),
  );
  if (!hasApp()) return;
  const mobile = path.join(root, 'mobile');
  await installed(root, 'install-app', ['mobile/package-lock.json', 'mobile/package.json'], () =>
    run(npm(), ['ci', '--no-progress'], { cwd: mobile }),
  );
}

/** Where only the server runs, the app is left out. */
function hasApp() {
  return process.env.DAKTARI_SKIP_MOBILE !== '1';
}

async function installed(root, name, files, install) {
  const folder = path.dirname(path.join(root, files[0]));
  const fingerprint = hashOf(root, files);
  if (existsSync(path.join(folder, 'node_modules')) && stamp(root, name) === fingerprint) return;
  // An installation that somebody made by hand and that fits the lockfile is taken as it is.
  if (!fitsLockfile(folder)) {
    const what = folder === root ? 'packages' : 'the packages of the app';
    await step(`Installing ${what} (a few minutes, once)`, install);
  }
  setStamp(root, name, fingerprint);
}

/** By what npm notes of an installation; `npm ls` also complains of peers that nobody has to have. */
function fitsLockfile(folder) {
  const noted = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesIn(noted);
  return Object.entries(packagesIn(path.join(folder, 'package-lock.json'))).every(
    ([place, { version, link, optional, devOptional }]) => {
      if (!place.includes('node_modules/') || link) return true;
      // Of another platform.
      if (!present[place]) return optional === true || devOptional === true;
      return present[place].version === version;
    },
  );
}

export async function ensureBuilt(root, { admin }) {
  const server = hashOf(root, SERVER_SOURCES);
  const entry = path.join(root, 'dist/src/index.js');
  if (!existsSync(entry) || stamp(root, 'server') !== server) {
    await step('Building the server', () =>
      run(process.execPath, ['scripts/build-server.mjs'], { cwd: root }),
    );
    setStamp(root, 'server', server);
  }
  if (!admin) return;
  const panel = hashOf(root, ADMIN_SOURCES);
  if (existsSync(path.join(root, 'dist/build/index.html')) && stamp(root, 'admin') === panel) return;
  await step('Building the CMS (about two minutes, once)', () => buildAdmin(root));
  setStamp(root, 'admin', panel);
  setStamp(root, 'server', server);
}

export async function ensureConsole(root) {
  const sources = hashOf(root, CONSOLE_SOURCES);
  if (existsSync(path.join(root, 'admin-ui/dist/index.html')) && stamp(root, 'console') === sources) return;
  await step('Building the console', () =>
    run(npm(), ['run', 'build', '--workspace', 'admin-ui', '--silent'], { cwd: root }),
  );
  setStamp(root, 'console', sources);
}

/** The app for the web, which the server serves at /app. */
export async function ensureApp(root) {
  if (!hasApp()) return;
  const dist = path.join(root, 'mobile/dist');
  const sources = hashOf(root, APP_SOURCES);
  if (existsSync(path.join(dist, 'index.html')) && stamp(root, 'app') === sources) return;
  await step('Building the patient app (a minute, once)', async () => {
    await exportApp(root, 'web', dist);
    finishWeb(dist);
  });
  setStamp(root, 'app', sources);
}

async function buildAdmin(root) {
  const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  await run(process.execPath, [strapi, 'build', '--silent'], {
    cwd: root,
    env: { ...process.env, ...buildEnv() },
  });
}

// The build reads the configuration, which refuses to load without its secrets; none of these ends up in the bundle.
function buildEnv() {
  const filler = 'only-for-the-build-'.repeat(2);
  const key = Buffer.alloc(32).toString('base64');
  return {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://build.invalid',
    OPERATOR_NAME: filler,
    OPERATOR_CONTACT: filler,
    AUDIT_ANCHOR_FILE: '/only-for-the-build',
    STRAPI_TELEMETRY_DISABLED: 'true',
    APP_KEYS: filler,
    API_TOKEN_SALT: filler,
    ADMIN_JWT_SECRET: filler,
    TRANSFER_TOKEN_SALT: filler,
    ENCRYPTION_KEY: filler,
    VAULT_KEYS: `build:${key}`,
    VAULT_INDEX_KEY: key,
    DARAJA_CONSUMER_KEY: filler,
    DARAJA_CONSUMER_SECRET: filler,
    DARAJA_SHORT_CODE: '600000',
    DARAJA_PASS_KEY: filler,
    DARAJA_SECURITY_CREDENTIAL: filler,
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: filler,
    TWILIO_WHATSAPP_FROM: '+254700000000',
    TWILIO_SMS_FROM: 'DAKTARI',
  };
}

function npm() {
  return process.platform === 'win32' ? 'npm.cmd' : 'npm';
}

function stampFile(root, name) {
  return path.join(root, '.tmp/stamps', name);
}
function stamp(root, name) {
  return existsSync(stampFile(root, name)) ? readFileSync(stampFile(root, name), 'utf8') : null;
}
function setStamp(root, name, value) {
  mkdirSync(path.dirname(stampFile(root, name)), { recursive: true });
  writeFileSync(stampFile(root, name), value);
}

function hashOf(root, names) {
  const hash = createHash('sha256');
  for (const name of names)
    for (const file of filesUnder(path.join(root, name))) {
      hash.update(path.relative(root, file)).update(readFileSync(file));
    }
  return hash.digest('hex');
}

function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(path.join(place, entry.name)));
}
