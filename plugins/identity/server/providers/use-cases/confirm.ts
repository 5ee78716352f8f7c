import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, violatedUnique } from '../../../../../src/kernel/errors';
import { decideStep, TOKEN_LIFE_MS } from '../domain/application';
import type { Application } from '../ports';
import { freshSecret, refusal, secretMac, writeTrail, type ProviderWork } from './work';

export interface Confirmed {
  /** Opens one's own application and nothing else. */
  token: string;
  expiresAt: number;
}

/**
 * The address is its owner's: the link ends, and a new token opens the application. Who registered twice goes on with the
 * first one; a token that was given out before ends.
 * @throws AppError application_link_over (also for an address that got an account meanwhile)
 */
export async function confirm(
  work: ProviderWork,
  { token }: { token: string },
  origin: AuditOrigin,
): Promise<Confirmed> {
  const mac = secretMac(work.kernel, 'link', token);
  try {
    return await work.kernel.db().transaction((trx) => confirmIn(work, trx, mac, origin));
  } catch (error) {
    // Another link for the same address won in this moment; the link is still good.
    throw violatedUnique(error) === null ? error : conflict('conflict');
  }
}

async function confirmIn(work: ProviderWork, trx: Trx, mac: string, origin: AuditOrigin): Promise<Confirmed> {
  const { applications, staff, now } = work;
  const shown = await applications.byLink(trx, mac, now());
  if (!shown || (await staff.members.byEmail(trx, shown.details.email)))
    throw refusal('application_link_over');
  const application = await standing(work, trx, shown);
  const decision = decideStep(application.state, { kind: 'confirm' });
  if (!decision.ok) throw refusal(decision.code);
  const { plain, secret } = freshSecret(work, 'token', TOKEN_LIFE_MS);
  const changes = {
    link: { mac: application.id, expiresAt: 0 },
    token: secret,
    liveFor: application.details.email,
  };
  if (!(await applications.step(trx, application, decision.after, changes, now()))) {
    throw refusal('application_link_over');
  }
  await staff.mailer().forget(trx, mac);
  await writeTrail(work, trx, application, 'update', origin);
  return { token: plain, expiresAt: secret.expiresAt };
}

async function standing({ applications }: ProviderWork, trx: Trx, shown: Application): Promise<Application> {
  const live = await applications.live(trx, shown.clinicId, shown.details.email);
  if (!live || live.id === shown.id) return shown;
  await applications.delete(trx, shown.id);
  return live;
}
