import { decoded } from '../../support/forge-token';
import { passwordGrant, tokensIn, type Tokens } from '../../support/issuer-client';
import { send, type Reply } from '../client';
import type { World } from '../world';

export const PHONE = '0722100101';
const ENDED = ['/api/me', '/api/patients', '/api/visits'];

/** Tokens of patients, and what they open. */
export interface SessionBench {
  url(): string;
  post(path: string, body: unknown, token?: string): Promise<Reply>;
  /** Signs in by password. */
  open(phone?: string): Promise<Tokens>;
  /** How each of three routes answers the token: one of ours, one of the generated REST, one of visits. */
  statuses(token: string): Promise<number[]>;
  /** The id of the account that the token speaks for. */
  userOf(token: string): Promise<number>;
}

export function sessionBench(world: () => World): SessionBench {
  const url = (): string => world().stack.productUrl;
  const post = (path: string, body: unknown, token?: string): Promise<Reply> =>
    send(url(), 'POST', path, { body, token });
  const open = async (phone = PHONE): Promise<Tokens> => {
    const reply = await passwordGrant(url(), phone, world().stack.password);
    expect(reply.status).toBe(200);
    return tokensIn(reply);
  };
  const statuses = async (token: string): Promise<number[]> =>
    Promise.all(ENDED.map(async (path) => (await send(url(), 'GET', path, { token })).status));
  const userOf = async (token: string): Promise<number> => {
    const row = await world()
      .stack.knex('up_users')
      .where({ document_id: decoded(token)['sub'] })
      .first<{ id: number }>('id');
    return row.id;
  };
  return { url, post, open, statuses, userOf };
}
