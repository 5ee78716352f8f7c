import { isRecord } from '../http/body';
import { type Answer, type Call, header, json } from '../http/call';
import type { World } from '../world/world';
import { refuse, type Refusal } from './envelope';

/** Which of Daraja's three dialects a product speaks about a bad token. */
export type TokenDialect = 'express' | 'query' | 'initiator';

export type Tokens = {
  generate: (call: Call) => Answer;
  isValid: (call: Call) => boolean;
  /** Makes every token handed out so far worthless. */
  revokeAll: () => void;
};

type TokenWorld = Pick<World, 'options' | 'ids' | 'faults'>;

/** Tokens run on real time: the virtual clock must not expire them. */
export function createTokens({ options, ids, faults }: TokenWorld): Tokens {
  const expiry = new Map<string, number>();
  const expected = Buffer.from(`${options.consumerKey}:${options.consumerSecret}`).toString('base64');

  return {
    generate(call) {
      if (call.url.searchParams.get('grant_type') !== 'client_credentials') {
        return refuse(
          { status: 400, errorCode: '400.008.02', errorMessage: 'Invalid grant type passed' },
          ids,
        );
      }
      if (
        faults.take('keys-refused') ||
        !/^Basic\s/i.test(header(call, 'authorization')) ||
        bare(header(call, 'authorization')) !== expected
      ) {
        return refuse(
          { status: 400, errorCode: '400.008.01', errorMessage: 'Invalid Authentication passed' },
          ids,
        );
      }
      const token = ids.code(28);
      expiry.set(token, options.realNow() + options.tokenSeconds * 1000);
      return json({ access_token: token, expires_in: String(options.tokenSeconds) });
    },
    isValid(call) {
      const value = header(call, 'authorization');
      const until = /^Bearer\s/i.test(value) ? expiry.get(bare(value)) : undefined;
      return until !== undefined && until > options.realNow();
    },
    revokeAll: () => {
      expiry.clear();
    },
  };
}

export function tokenRefusal(dialect: TokenDialect): Refusal {
  switch (dialect) {
    case 'express':
      return { status: 404, errorCode: '404.001.03', errorMessage: 'Invalid Access Token' };
    case 'query':
      return { status: 400, errorCode: '400.003.01', errorMessage: 'Invalid Access Token' };
    case 'initiator':
      return { status: 401, errorCode: '401.002.01', errorMessage: 'Error Occurred - Invalid Access Token' };
  }
}

/** A scalar field of a Daraja body as text: numbers and strings are equally welcome there. */
export function fieldText(body: unknown, name: string): string {
  const value = isRecord(body) ? body[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function bare(authorization: string): string {
  return authorization.replace(/^\w+\s+/, '').trim();
}
