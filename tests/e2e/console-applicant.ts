import { expect } from '@playwright/test';
import { PDF, PNG } from '../support/papers';
import type { Stack } from '../support/stack';
import { call } from './support';

export interface Applicant {
  fullName: string;
  email: string;
  number: string;
}

/**
 * Registers, opens the link in the mail, shows all papers and hands in, as an application's page does.
 * @returns what its page holds to go on with it
 */
export async function handInApplication(
  stack: Stack,
  { fullName, email, number }: Applicant,
): Promise<string> {
  const route = `${stack.productUrl}/api/providers`;
  const clinic = await stack
    .knex<{ document_id: string; name: string }>('clinics')
    .where('name', 'like', 'Mwangaza%')
    .first('document_id');
  await call('POST', `${route}/register`, {
    ...{ fullName, email, phone: '0712 345 999', title: 'Dr', specialty: 'Surgery', languages: ['en', 'sw'] },
    licence: { body: 'KMPDC', number, expires: '2099-12-31' },
    clinic: clinic?.document_id,
  });
  const { token } = await call<{ token: string }>('POST', `${route}/confirm`, {
    token: await linkFor(stack, email),
  });
  for (const [kind, type, bytes] of [
    ['licence', 'application/pdf', PDF],
    ['identity', 'image/png', PNG],
    ['certificate', 'application/pdf', PDF],
  ] as const) {
    const { status } = await fetch(`${route}/papers/${kind}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': type },
      body: new Uint8Array(bytes),
    });
    expect([kind, status]).toEqual([kind, 200]);
  }
  await call('POST', `${route}/mine/hand-in`, {}, token);
  return token;
}

/** After a refusal: another name, and handed in again. */
export async function handInAnew({ productUrl }: Stack, token: string, fullName: string): Promise<void> {
  const route = `${productUrl}/api/providers/mine`;
  const mine = await call<{ details: { email: string } }>('GET', route, undefined, token);
  const { email: _proved, ...details } = mine.details;
  await call('PUT', route, { ...details, fullName }, token);
  await call('POST', `${route}/hand-in`, {}, token);
}

/** All that was mailed to somebody, as the simulator keeps it. */
export async function mailTo({ simulatorUrl }: Stack, email: string): Promise<string> {
  const where = `${simulatorUrl}/control/mail?to=${encodeURIComponent(email)}`;
  return JSON.stringify((await call<{ mail: object[] }>('GET', where)).mail);
}

async function linkFor(stack: Stack, email: string): Promise<string> {
  const link = async () => /application#([0-9a-f]{64})/.exec(await mailTo(stack, email))?.[1] ?? '';
  await expect.poll(link, { timeout: 30_000 }).not.toBe('');
  return link();
}
