import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { both } from '../world/bilingual';
import type { World } from '../world/world';
import { type ProductClient, type Reply, textAt } from './product-client';
import { until } from './steps';

export type Newcomer = {
  fullName: string;
  msisdn: string;
  password: string;
  language: 'en' | 'sw';
};

const patienceMs = 30_000;

/**
 * Opens an account as its owner would: asks for a code, reads it off the phone, shows it, and fills in the form.
 * @returns the reply that refused, or that of the form, with the first tokens
 */
export async function register(world: World, product: ProductClient, newcomer: Newcomer): Promise<Reply> {
  const { msisdn, language, ...form } = newcomer;
  const device = randomBytes(32).toString('base64url');
  const before = codesOn(world, msisdn).length;
  const asked = await product.post('/api/sign-in/codes', { phone: `+${msisdn}`, language, device });
  if (asked.status !== 200) return asked;
  const arrived = (): string | null => codesOn(world, msisdn)[before] ?? null;
  const code = await until(arrived, both('no code came', 'msimbo haukufika'), patienceMs, sleep);
  const answer = { challenge: textAt(asked.body, 'challenge'), code, device };
  const checked = await product.token({ grant_type: 'urn:daktari:grant:phone-code', ...answer });
  const ticket = textAt(checked.body, 'ticket');
  if (ticket === '') return checked;
  return product.post('/api/patients/register', { ...form, language, ticket, device, acceptTerms: true });
}

function codesOn({ inbox }: World, msisdn: string): string[] {
  const texts = [...inbox.list(msisdn, 'whatsapp'), ...inbox.list(msisdn, 'sms')];
  return texts.flatMap(({ text }) => /^(\d{6}) /.exec(text)?.[1] ?? []);
}
