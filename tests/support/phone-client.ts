import { randomBytes } from 'node:crypto';
import { requestTokens, type TokenReply } from './issuer-client';

/** The product, and the simulator on whose phones the codes arrive. */
export interface Where {
  productUrl: string;
  simulatorUrl: string;
}

export interface Newcomer {
  phone: string;
  fullName: string;
  language?: 'en' | 'sw';
  password?: string;
  email?: string;
  clinic?: string;
}
export interface Registered {
  accessToken: string;
  refreshToken: string;
  patient: { id: string };
  device: string;
}

export const PHONE_CODE_GRANT = 'urn:daktari:grant:phone-code';

export function newDevice(): string {
  return randomBytes(32).toString('base64url');
}

/** Opens an account as its owner does: a code by the phone, then the form. */
export async function registerByPhone(where: Where, newcomer: Newcomer): Promise<Registered> {
  const { phone, language = 'en', ...form } = newcomer;
  const device = newDevice();
  const { body } = await answerCode(where, await askCode(where, phone, { device, language }));
  const sent = { ...form, language, ticket: body['ticket'], device, acceptTerms: true };
  const opened = await postJson(`${where.productUrl}/api/patients/register`, sent);
  if (opened.status !== 201) throw new Error(`${phone} can't register: ${JSON.stringify(opened.body)}`);
  return { ...(opened.body as Omit<Registered, 'device'>), device };
}

export interface AskedCode {
  challenge: string;
  code: string;
  device: string;
}

/** Asks for a code and reads it off the phone. */
export async function askCode(
  where: Where,
  phone: string,
  { device = newDevice(), language = 'en' }: { device?: string; language?: 'en' | 'sw' } = {},
): Promise<AskedCode> {
  const before = (await codesOn(where, phone)).length;
  const asked = await postJson(`${where.productUrl}/api/sign-in/codes`, { phone, language, device });
  if (asked.status !== 200) throw new Error(`no code for ${phone}: ${JSON.stringify(asked.body)}`);
  const { challenge } = asked.body as { challenge: string };
  return { challenge, code: await nextCode(where, phone, before), device };
}

export function answerCode(
  { productUrl }: Pick<Where, 'productUrl'>,
  answer: AskedCode,
): Promise<TokenReply> {
  return phoneGrant(productUrl, { ...answer });
}

/** The second request, with the ticket of the first. */
export function phoneGrant(base: string, parameters: Record<string, string>): Promise<TokenReply> {
  return requestTokens(base, { grant_type: PHONE_CODE_GRANT, client_id: 'patient-app', ...parameters });
}

/** The code that comes after so many others. */
export async function nextCode(where: Where, phone: string, before: number): Promise<string> {
  for (const deadline = Date.now() + 30_000; ;) {
    const code = (await codesOn(where, phone))[before];
    if (code !== undefined) return code;
    if (Date.now() > deadline) throw new Error(`no code came to ${phone}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

export async function textsOn({ simulatorUrl }: Where, phone: string): Promise<string[]> {
  const response = await fetch(`${simulatorUrl}/control/phones/254${phone.replace(/\D/g, '').slice(-9)}`);
  if (response.status === 404) return [];
  const { whatsapp, sms } = (await response.json()) as Record<'whatsapp' | 'sms', { text: string }[]>;
  return [...whatsapp, ...sms].map(({ text }) => text);
}

export async function codesOn(where: Where, phone: string): Promise<string[]> {
  return (await textsOn(where, phone)).flatMap((text) => /^(\d{6}) /.exec(text)?.[1] ?? []);
}

async function postJson(url: string, sent: object): Promise<{ status: number; body: unknown }> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(sent) });
  return { status: response.status, body: await response.json() };
}
