import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseEnv as parseEnvFile } from 'node:util';
import { checkDaraja } from './check-daraja.mjs';
import { checkDatabase } from './check-database.mjs';
import { checkMachine } from './check-machine.mjs';
import { checkMail } from './check-mail.mjs';
import { checkPassKey, checkCallbackUrl } from './check-payments.mjs';
import { checkSecrets } from './check-secrets.mjs';
import { checkTls } from './check-tls.mjs';
import { checkTwilio } from './check-twilio.mjs';
import { sourceLoader } from '../lib/require-source.mjs';
import { bad, ok, off } from './verdict.mjs';

const MARKS = { ok: '✓', bad: '✗', off: '-' };
const NOT_USED_YET = ['REDIS_URL', 'S3_BUCKET'];

/**
 * Runs every check against the settings of `file` and `environment` (which wins, as at start).
 * Never prints the value of a setting.
 * @returns {Promise<number>} the exit code
 */
export async function runDoctor({ root, file, environment, print }) {
  const counts = { ok: 0, bad: 0, off: 0 };
  const say = (verdicts) => {
    for (const { state, name, note } of verdicts) {
      counts[state] += 1;
      print(`${MARKS[state]} ${name}${note ? `: ${note}` : ''}`);
    }
  };

  say(checkMachine(file));
  const product = loadProduct(root);
  if (product === null) {
    say([bad('Server', 'not built; run: npm run build:server (npm run dev empties dist while it compiles)')]);
  } else {
    const source = { ...(existsSync(file) ? parseEnvFile(readFileSync(file, 'utf8')) : {}), ...environment };
    const settings = readSettings(product, source);
    say(settings.verdicts);
    say(checkPassKey(product, settings.env));
    if (settings.env) for (const check of checksOf(root, product, settings.env)) say(await check());
    say(
      NOT_USED_YET.filter((name) => source[name]).map((name) =>
        off(name, 'not used yet; the server ignores it'),
      ),
    );
  }
  print(`${counts.ok} passed, ${counts.bad} failed, ${counts.off} not configured`);
  return counts.bad === 0 ? 0 : 1;
}

function checksOf(root, product, env) {
  return [
    () => checkSecrets(root, env),
    () => checkCallbackUrl(product, env),
    () => checkDaraja(env),
    () => checkTwilio(product, env),
    () => checkMail(env),
    () => checkDatabase(root, env),
    () => checkTls(env),
  ];
}

/**
 * What the checks share with the server: one truth about settings, passwords and URLs. As it was built; while
 * `npm run dev` compiles, dist is empty or half full, and the sources say the same.
 */
function loadProduct(root) {
  const require = createRequire(path.join(root, 'package.json'));
  const built = (file) => require(path.join(root, 'dist', `${file}.js`));
  for (const load of [() => built, () => sourceLoader(root)]) {
    try {
      return productOf(load());
    } catch (error) {
      if (error?.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return null;
}

function productOf(load) {
  return {
    parseEnv: load('config/env/index').parseEnv,
    stkPassword: load('plugins/mpesa/server/adapters/daraja/password').stkPassword,
    callbackBaseUrl: load('plugins/mpesa/server/config').settingsSchema.shape.callbackBaseUrl,
    whatsappTemplates: load('packages/texts/src/index').whatsappTemplates,
  };
}

function readSettings({ parseEnv }, source) {
  try {
    return { env: parseEnv(source), verdicts: [ok('Settings', 'complete')] };
  } catch (error) {
    // The first line is a heading; each of the others is a setting and what is wrong with it.
    const problems = String(error instanceof Error ? error.message : error)
      .split('\n')
      .slice(1);
    return { env: null, verdicts: problems.map((line) => bad(...splitAtColon(line.trim()))) };
  }
}

function splitAtColon(line) {
  const [name, ...rest] = line.split(': ');
  return [name, `${rest.join(': ')} (see .env.example)`];
}
