import { createPrivateKey, sign } from 'node:crypto';
import type { Knex } from 'knex';
import { createVault } from '../../src/kernel/vault';

export type Forge = (claims: object, header?: object) => string;

/** Signs what it is told with the issuer's own key: what a token says is to be checked though its signature is right. */
export async function issuerForge(knex: Knex, env: Readonly<Record<string, string>>): Promise<Forge> {
  const [name = '', key = ''] = env['VAULT_KEYS']?.split(',')[0]?.split(':') ?? [];
  const indexKey = Buffer.from(env['VAULT_INDEX_KEY'] ?? '', 'base64');
  const keys = { current: name, keys: new Map([[name, Buffer.from(key, 'base64')]]), indexKey };
  const vault = createVault({ keys, now: () => new Date(), realNow: Date.now });
  const row = await knex('oidc_keys')
    .where({ state: 'active', alg: 'ES256' })
    .first<{ kid: string; sealed: string }>('kid', 'sealed');
  const address = { table: 'oidc_keys', row: row.kid, column: 'sealed' };
  const jwk = JSON.parse(vault.openText(row.sealed, address)) as object;
  const privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  return (claims, header = {}) => {
    const head = { alg: 'ES256', typ: 'at+jwt', kid: row.kid, ...header };
    const text = `${encoded(head)}.${encoded(claims)}`;
    const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${text}.${signature.toString('base64url')}`;
  };
}

export function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export function decoded(token: string, part: 0 | 1 = 1): Record<string, unknown> {
  const text = Buffer.from(token.split('.')[part] ?? '', 'base64url').toString('utf8');
  return JSON.parse(text) as Record<string, unknown>;
}
