import { z } from 'zod';
import { realNow } from '../../../../src/kernel/clock';
import type { Trx } from '../../../../src/kernel/db';
import { defineJob } from '../../../../src/kernel/jobs';
import type { LimitRule } from '../factors/domain/limit';
import { factorStore } from '../factors/store/store';
import { limitKey, takeAll, whoseIndex } from '../factors/use-cases/limit';
import { NEW_PASSWORD } from '../mailed-pages';
import { findAccount } from '../issuer/accounts';
import type { ResetWork } from './work';
import { tokenMac } from './work';

const MINUTE_MS = 60_000;
export const RESET_LIFE_MS = 30 * MINUTE_MS;

/** The name first: a mail box is not flooded by whoever has many addresses. */
const RESET_LIMITS = {
  name: [
    { name: 'reset-name-1h', limit: 3, windowMs: 60 * MINUTE_MS },
    { name: 'reset-name-1d', limit: 6, windowMs: 24 * 60 * MINUTE_MS },
  ],
  address: [{ name: 'reset-address-1h', limit: 30, windowMs: 60 * MINUTE_MS }],
} as const satisfies Record<string, readonly LimitRule[]>;

export const SendReset = defineJob('identity.send-password-reset', z.object({ id: z.string() }));

/**
 * Notes that somebody wants a link for this address. Whose it is is looked for later, by a job: for known and unknown
 * addresses the same statements run here, and the answer comes as soon.
 * @param email in small letters. @throws AppError too_many_requests
 */
export async function askReset(
  { kernel, resets }: ResetWork,
  { email, ip, language }: { email: string; ip: string; language: 'en' | 'sw' },
): Promise<void> {
  const keys = (rules: readonly LimitRule[], whose: string) =>
    rules.map((rule) => limitKey(rule, whoseIndex({ kernel }, whose)));
  const all = [...keys(RESET_LIMITS.name, `reset ${email}`), ...keys(RESET_LIMITS.address, `reset ${ip}`)];
  await takeAll({ store: factorStore }, kernel.db(), all);
  const now = realNow();
  const id = kernel.ids.id(new Date(now));
  await kernel.db().transaction(async (trx) => {
    await resets.insert(trx, { id, email, language, expiresAt: now + RESET_LIFE_MS });
    await kernel.outbox.enqueue(trx, SendReset, { id });
  });
}

/** Mails the link to staff who have a password to forget; nobody else hears anything. */
export async function sendReset(work: ResetWork, trx: Trx, id: string): Promise<void> {
  const { kernel, resets, mailer, origin } = work;
  const asked = await resets.takeAddress(trx, id);
  const account = asked && (await findAccount(trx, { email: asked.email }));
  if (!account || account.role === 'patient' || !account.hasPassword) return;
  const token = kernel.ids.token() + kernel.ids.token();
  const about = tokenMac(kernel, token);
  await resets.open(trx, id, account.userId, about, realNow());
  await mailer().queue(trx, {
    ...{ kind: 'password-reset', about, email: asked.email, language: asked.language },
    values: { name: account.name, link: `${origin}${NEW_PASSWORD}#${token}` },
    goodUntil: asked.expiresAt,
  });
}
