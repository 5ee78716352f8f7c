import type { World } from '../world/world';
import { explain, type ProductClient, textAt } from './product-client';
import { register } from './register';

export type Crowd = {
  /** `size` invented patients, signed in; registers those the product does not know yet. */
  signIn(product: ProductClient, size: number, progress: (done: number) => void): Promise<Runner[]>;
  /** Leaves a patient out for a while: an M-Pesa request that is still open would refuse the next booking. */
  rest(runner: Runner): void;
};

export type Runner = { index: number; token: string };

const password = 'Foleni-Ndefu-2026';
const atATime = 8;
// Well below any sensible life of an access token.
const freshMs = 4 * 60_000;
// Longer than an M-Pesa request can stay open.
const restMs = 10 * 60_000;

export function createCrowd(world: World): Crowd {
  const { realNow } = world.options;
  const tokens = new Map<number, { token: string; at: number }>();
  const resting = new Map<number, number>();

  function fit(size: number): number[] {
    const indexes: number[] = [];
    for (let index = 0; indexes.length < size; index += 1) {
      if ((resting.get(index) ?? 0) <= realNow()) indexes.push(index);
    }
    return indexes;
  }

  async function one(product: ProductClient, index: number): Promise<string> {
    const known = tokens.get(index);
    if (known && realNow() - known.at < freshMs) return known.token;
    const msisdn = crowdMsisdn(index);
    let reply = await product.signIn(`+${msisdn}`, password);
    let token = textAt(reply.body, 'access_token');
    if (reply.status !== 200) {
      const newcomer = { fullName: crowdName(index), msisdn, password, language: 'en' } as const;
      reply = await register(world, product, newcomer);
      token = textAt(reply.body, 'accessToken');
    }
    if (token === '') throw new Error(`patient ${index + 1} can't sign in: ${explain(reply)}`);
    tokens.set(index, { token, at: realNow() });
    return token;
  }

  return {
    async signIn(product, size, progress) {
      const found: Runner[] = [];
      const waiting = fit(size).values();
      const worker = async (): Promise<void> => {
        for (const index of waiting) {
          found.push({ index, token: await one(product, index) });
          progress(found.length);
        }
      };
      await Promise.all(Array.from({ length: Math.min(atATime, size) }, worker));
      return found;
    },
    rest: ({ index }) => void resting.set(index, realNow() + restMs),
  };
}

// Far apart: codes to hundreds of neighbouring numbers are what somebody sends who is paid for each, and are refused.
function crowdMsisdn(index: number): string {
  return `254798${String((index * 37) % 1_000_000).padStart(6, '0')}`;
}

const firstNames = [
  'Achieng',
  'Baraka',
  'Chebet',
  'Dalmas',
  'Esther',
  'Fatuma',
  'Githinji',
  'Halima',
  'Imani',
  'Juma',
];
const lastNames = [
  'Otieno',
  'Kamau',
  'Mutua',
  'Wekesa',
  'Njoroge',
  'Omondi',
  'Cheruiyot',
  'Mwangi',
  'Barasa',
  'Kilonzo',
];

function crowdName(index: number): string {
  return `${firstNames[index % 10] ?? ''} ${lastNames[Math.floor(index / 10) % 10] ?? ''}`;
}
