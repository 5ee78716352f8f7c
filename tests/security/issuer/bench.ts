import type { Person } from '../../support/sign-in-pages';
import { send } from '../client';
import type { World } from '../world';

export const DESK = 'desk@mwangaza.example';

export interface IssuerBench {
  url(): string;
  /** Who signs in where anybody will do. */
  person(): Person;
  /** How `/api/me` answers a token. */
  me(token: string): Promise<number>;
}

export function issuerBench(world: () => World): IssuerBench {
  const url = (): string => world().stack.productUrl;
  const person = () => ({ name: DESK, password: world().stack.password });
  const me = async (token: string): Promise<number> =>
    (await send(url(), 'GET', '/api/me', { token })).status;
  return { url, person, me };
}
