import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Db } from '../../../../src/kernel/db';
import { findAccount } from '../issuer/accounts';
import { isFirstParty } from '../issuer/clients';
import type { AppPatients } from './app-patients';
import { needsRecord } from './domain/smart-scope';

interface ChoiceParts {
  patients: Pick<AppPatients, 'givable' | 'of'>;
  reading(): Db;
}

/** An app of others asks in a browser where somebody is signed in. */
export interface AskedAgain {
  subject: string;
  /** What the app was granted in this browser before. */
  grantId: string | undefined;
  scopes: Iterable<string>;
}

/** Asked with each request of an app, before the provider leads past the consent page. */
export function recordChoice(parts: ChoiceParts) {
  return async ({ oidc }: Pick<KoaContextWithOIDC, 'oidc'>): Promise<boolean> => {
    const { client, session, requestParamScopes: scopes } = oidc;
    const subject = session?.accountId;
    if (!client || subject === undefined || isFirstParty(client.clientId)) return false;
    return mustChooseRecord(parts, { subject, grantId: session?.grantIdFor(client.clientId), scopes });
  };
}

/**
 * Whether it has to be said again whose record the app is let in to: where there are several, and where the one that was
 * chosen before may not be given any more. The app would be led past the question, and refused its tokens ever after.
 */
export async function mustChooseRecord(
  { patients, reading }: ChoiceParts,
  { subject, grantId, scopes }: AskedAgain,
): Promise<boolean> {
  if (![...scopes].some(needsRecord)) return false;
  const account = await findAccount(reading(), { subject });
  const records = account && (await patients.givable(reading(), account));
  if (!records || records.length === 0) return false;
  if (records.length > 1) return true;
  return grantId !== undefined && (await patients.of(reading(), grantId, account)) === null;
}
