import type { Core } from '@strapi/strapi';
import type { ContentRow, ContentWatch } from '../../../../src/strapi/watch-content';
import type { Ids } from '../../../../src/kernel/ids';
import { endGrant, PAYLOADS_TABLE } from '../issuer/adapter';
import type { Db } from '../../../../src/kernel/db';
import { closeServiceAccount, openServiceAccount } from './service-account';

export const APP_UID = 'plugin::identity.app';

/** What may change without anybody losing access. */
const HARMLESS: ReadonlySet<string> = new Set([
  'note',
  'ownerEmail',
  'updatedAt',
  'checkedAt',
  'tokensSince',
]);

/**
 * An app's client id is given once. Approving it dates the review; whatever else changes ends what it holds, so that
 * nobody has given away more, or to somebody else, than what they read.
 */
export function appWatch(strapi: Core.Strapi, ids: Ids, now: () => number): ContentWatch {
  return {
    complete: (data, before) => {
      const approved = (data.state ?? before?.state) === 'approved';
      return {
        clientId: before?.clientId ?? `app-${ids.token().slice(0, 20).toLowerCase()}`,
        checkedAt: approved ? new Date(now()) : (before?.checkedAt ?? null),
        tokensSince:
          before && !hasChanged(before, { ...before, ...data }) ? before.tokensSince : new Date(now()),
      };
    },
    changed: async (trx, { before, after }) => {
      const clientId = String((after ?? before)?.clientId);
      if (before && (after === null || hasChanged(before, after))) await endGrants(trx, clientId);
      if (after?.kind === 'backend' && after.state === 'approved')
        await openServiceAccount(strapi, trx, clientId);
      else await closeServiceAccount(trx, clientId);
    },
  };
}

function hasChanged(before: ContentRow, after: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(before).some(
    (field) => !HARMLESS.has(field) && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

async function endGrants(db: Db, clientId: string): Promise<void> {
  const grants = await db(PAYLOADS_TABLE).where({ kind: 'Grant', client_id: clientId }).pluck<string[]>('id');
  for (const grant of grants) await endGrant(db, grant);
  // Requests and codes on their way.
  await db(PAYLOADS_TABLE).where({ client_id: clientId }).delete();
}
