import type { Core } from '@strapi/strapi';
import type { Trx } from '../kernel/db';

/** In the transaction that Strapi is in, or in one of its own: SQLite has no second connection. */
export async function inStrapiTransaction(
  strapi: Core.Strapi,
  work: (trx: Trx) => Promise<void>,
): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => work(trx));
}
