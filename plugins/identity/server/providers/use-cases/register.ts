import type { AuditOrigin } from '../../../../../src/kernel/audit';
import type { Trx } from '../../../../../src/kernel/db';
import { notFound } from '../../../../../src/kernel/errors';
import { factorStore } from '../../factors/store/store';
import { limitKey, takeAll, whoseIndex } from '../../factors/use-cases/limit';
import { APPLICATION } from '../../mailed-pages';
import { LINK_LIFE_MS, REGISTER_LIMITS } from '../domain/application';
import type { Details } from '../domain/details';
import { freshSecret, requireGoodLicence, writeTrail, type ProviderWork } from './work';

export interface Registration {
  details: Details;
  /** Document id. */
  clinic: string;
  language: 'en' | 'sw';
  ip: string;
}

/**
 * Notes who wants to work for a clinic and mails a link to the address. Whether the address is known shows neither in the
 * answer nor in the work done; its owner is told.
 * @throws AppError not_found (the clinic), licence_over, too_many_requests
 */
export async function register(
  work: ProviderWork,
  { details, clinic: documentId, language, ip }: Registration,
  origin: AuditOrigin,
): Promise<void> {
  const { kernel, applications, clinics, now } = work;
  await countRegistration(work, ip, details.email);
  const clinic = await clinics.find(kernel.db(), documentId);
  if (!clinic) throw notFound();
  requireGoodLicence(work, details.licence, clinic.timeZone);
  await kernel.db().transaction(async (trx) => {
    const { plain, secret } = freshSecret(work, 'link', LINK_LIFE_MS);
    const application = { id: kernel.ids.id(kernel.clock.now()), clinicId: clinic.id, language, details };
    await applications.insert(trx, { ...application, link: secret, now: now() });
    await mailLink(work, trx, 'provider-confirm', {
      ...{ details, language, clinicName: clinic.name },
      ...{ link: plain, about: secret.mac, goodUntil: secret.expiresAt },
    });
    await writeTrail(work, trx, application, 'create', origin);
  });
  kernel.counters.count('provider_registered', {});
}

interface LinkMail {
  details: Pick<Details, 'email' | 'fullName'>;
  language: 'en' | 'sw';
  clinicName: string;
  link: string;
  about: string;
  goodUntil: number;
}

/** Without a link for whoever has an account: it would lead nowhere. The same statements run for both. */
export async function mailLink(
  { staff }: ProviderWork,
  trx: Trx,
  kind: 'provider-confirm' | 'provider-refused',
  { details: { email, fullName }, language, clinicName, link, about, goodUntil }: LinkMail,
): Promise<void> {
  const known = await staff.members.byEmail(trx, email);
  await staff.mailer().queue(trx, {
    kind: known ? 'provider-account-elsewhere' : kind,
    ...{ about, email, language, goodUntil },
    values: {
      name: fullName,
      clinic: clinicName,
      link: known ? '' : `${staff.origin}${APPLICATION}#${link}`,
    },
  });
}

async function countRegistration(work: ProviderWork, ip: string, email: string): Promise<void> {
  const key = (rule: keyof typeof REGISTER_LIMITS, whose: string) =>
    limitKey(REGISTER_LIMITS[rule], whoseIndex(work, whose));
  const keys = [
    key('origin', `provider ip ${ip}`),
    key('address', `provider ${email}`),
    key('everything', 'provider'),
  ];
  await takeAll({ store: factorStore }, work.kernel.db(), keys);
}
