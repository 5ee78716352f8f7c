import type Provider from 'oidc-provider';
import type { Interaction } from 'oidc-provider';
import { consentEntry } from '../../../../src/access/audit';
import type { Audit } from '../../../../src/kernel/audit';
import type { Addresses } from '../config';
import { findAccount, type KnownAccount } from '../issuer/accounts';
import { LIFETIMES } from '../issuer/lifetimes';
import type { Units } from '../issuer/unit';
import type { AppConsentModel } from '../pages/app-consent';
import type { AppPatients } from './app-patients';
import { scopesAllowed, SIGN_IN_SCOPES, type App } from './domain/app';
import { asksOf, decide, isAboutOneRecord, neverOf, type Asked, type Giver } from './domain/consent';
import type { GivableRecord } from './domain/records';
import type { Apps } from './store';

export interface ConsentParts {
  provider: Provider;
  addresses: Pick<Addresses, 'fhir'>;
  apps: Pick<Apps, 'find'>;
  patients: Pick<AppPatients, 'givable' | 'note'>;
  units: Units;
  audit(): Pick<Audit, 'write'>;
  now(): number;
}

/** An app of others asks somebody who has signed in. */
export interface ConsentQuestion {
  app: App;
  account: KnownAccount;
  giver: Giver;
  asked: Asked;
  /** To one of which it would be let in; none when it asks for no record. */
  records: readonly GivableRecord[];
}

/** Null when there is nobody to ask, or nobody who may. */
export async function consentQuestion(
  { apps, patients, units }: ConsentParts,
  { params, session }: Interaction,
): Promise<ConsentQuestion | null> {
  const app = await apps.find(units.reading(), String(params.client_id));
  const subject = session?.accountId;
  const account = subject === undefined ? null : await findAccount(units.reading(), { subject });
  if (!app || !account) return null;
  const scopes = typeof params.scope === 'string' ? params.scope.split(' ') : [];
  const asked: Asked = {
    signIn: SIGN_IN_SCOPES.filter((scope) => scopes.includes(scope)),
    data: scopesAllowed(app, scopes),
  };
  const giver = account.role === 'patient' ? 'patient' : 'staff';
  const records =
    giver === 'patient' && isAboutOneRecord(asked) ? await patients.givable(units.reading(), account) : [];
  return { app, account, giver, asked, records };
}

/** The page without what every page has around it. @param switchedOn null before anybody touched a switch */
export function consentModel(
  { app, asked, giver }: ConsentQuestion,
  record: GivableRecord | undefined,
  { now, switchedOn }: { now: number; switchedOn: readonly string[] | null },
): Pick<AppConsentModel, 'app' | 'about' | 'asks' | 'never' | 'ends'> {
  const asks = asksOf(asked, giver, switchedOn);
  return {
    app: { name: app.name, owner: app.owner, checkedAt: app.checkedAt },
    about: record && record.tie !== 'own' ? record.name : null,
    asks,
    never: neverOf(asks),
    ends: { at: new Date(now + LIFETIMES.appGrant * 1000), afterDays: LIFETIMES.appGrant / 86_400 },
  };
}

/**
 * Keeps what somebody allowed, and that they refused the rest, so that the app can't ask for it again and again.
 * @returns the grant's id; null when nothing at all was switched on
 */
export async function giveConsent(
  { provider, addresses, patients, units, audit }: ConsentParts,
  { app, account, giver, asked }: ConsentQuestion,
  { record, switchedOn }: { record: GivableRecord | undefined; switchedOn: readonly string[] },
): Promise<string | null> {
  if (switchedOn.length === 0 && asksOf(asked, giver).length > 0) return null;
  const { granted, rejected } = decide(asked, giver, switchedOn);
  const grant = new provider.Grant({ accountId: account.subject, clientId: app.clientId });
  if (granted.signIn.length > 0) grant.addOIDCScope(granted.signIn.join(' '));
  if (rejected.signIn.length > 0) grant.rejectOIDCScope(rejected.signIn.join(' '));
  if (granted.data.length > 0) grant.addResourceScope(addresses.fhir, granted.data.join(' '));
  if (rejected.data.length > 0) grant.rejectResourceScope(addresses.fhir, rejected.data.join(' '));
  return units.run(async () => {
    const grantId = await grant.save();
    const trx = await units.joined();
    if (record) await patients.note(trx, grantId, record);
    const patientId = record?.patientId ?? account.patientId;
    await audit().write(trx, consentEntry({ ...account, patientId }, app.clientId));
    return grantId;
  });
}
