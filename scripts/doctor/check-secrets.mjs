import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { bad, ok } from './verdict.mjs';

const KEY_BYTES = 32;
const SECRETS = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'APP_KEYS'];

/** Keys that open the patients' data, and secrets that sign sessions: long, all different, and nobody's example. */
export function checkSecrets(root, env) {
  return [checkVaultKeys(root, env), checkSigningSecrets(root, env)];
}

function checkVaultKeys(root, env) {
  const name = 'Vault keys';
  const pairs = env.VAULT_KEYS.map((pair) => ({
    name: pair.split(':')[0] ?? '',
    key: pair.slice(pair.indexOf(':') + 1),
  }));
  if (env.VAULT_KEYS.some((pair) => !pair.includes(':'))) return bad(name, 'VAULT_KEYS wants name:key pairs');
  if (pairs.some((pair) => !/^[\w-]+$/.test(pair.name)))
    return bad(name, 'names have letters, digits, - and _ only');
  if (new Set(pairs.map((pair) => pair.name)).size < pairs.length) return bad(name, 'two keys have one name');
  const keys = [...pairs.map(({ key }) => key), env.VAULT_INDEX_KEY];
  const bytes = keys.map((key) => Buffer.from(key, 'base64'));
  if (bytes.some(({ length }) => length !== KEY_BYTES))
    return bad(name, `each key is ${KEY_BYTES} bytes in base64`);
  if (bytes.some((key) => new Set(key).size < KEY_BYTES / 4))
    return bad(name, 'one is a pattern and not random; make it with: openssl rand -base64 32');
  if (new Set(bytes.map(String)).size < bytes.length)
    return bad(name, 'two are the same; each has a task of its own');
  if (bytes.some((key) => examples(root).some((text) => text.includes(key.toString('base64')))))
    return bad(name, 'one stands in .env.example, where everybody reads it');
  return ok(name, `${pairs.length}, and the index key; keep a copy of them elsewhere`);
}

function checkSigningSecrets(root, env) {
  const name = 'Secrets of the CMS';
  const values = SECRETS.flatMap((key) => env[key]);
  if (new Set(values).size < values.length) return bad(name, 'two are the same; each has a task of its own');
  if (values.some((value) => examples(root).includes(value)))
    return bad(name, 'one stands in .env.example, where everybody reads it');
  if (values.some((value) => new Set(value).size < 8))
    return bad(name, 'one is easy to guess; make it with: openssl rand -base64 32');
  return ok(name, 'all different');
}

function examples(root) {
  const file = path.join(root, '.env.example');
  if (!existsSync(file)) return [];
  return Object.values(parseEnv(readFileSync(file, 'utf8'))).filter((value) => value.length >= 16);
}
