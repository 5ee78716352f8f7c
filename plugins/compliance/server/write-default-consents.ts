import type { Core } from '@strapi/strapi';
import { withLease } from '../../../src/kernel/lease';
import { inStrapiTransaction } from '../../../src/strapi/in-transaction';
import { kernelOf } from '../../../src/strapi/kernel-of';
import { DEFAULT_CONSENT_TEXTS } from './adapters/default-consent-texts';
import type { ConsentParts } from './use-cases/consent/parts';
import { publish } from './use-cases/consent/publish';

const TEXT = 'plugin::compliance.consent-text';

/** A new clinic gets the usual words as rows that its editors can change, and as its first version. */
export function writeDefaultConsents(strapi: Core.Strapi, parts: ConsentParts): void {
  strapi.db.lifecycles.subscribe({
    models: ['api::clinic.clinic'],
    async afterCreate({ result }) {
      const { id } = result as { id: number };
      await writeFor(strapi, parts, id);
    },
  });
}

/** Clinics that are older than consent texts get them at the boot, once: two nodes may boot together. */
export async function catchUpConsents(strapi: Core.Strapi, parts: ConsentParts): Promise<void> {
  const { kernel, texts } = parts;
  const lease = { holdMs: 60_000, waitMs: 60_000, holder: kernel.ids.token() };
  await withLease(kernel.db(), 'default-consents', lease, async () => {
    for (const clinicId of await texts.clinicsWithout(kernel.db())) await writeFor(strapi, parts, clinicId);
  });
}

/** In the transaction of whoever makes the clinic: SQLite has no second connection. */
async function writeFor(strapi: Core.Strapi, parts: ConsentParts, clinic: number): Promise<void> {
  const { ids, clock } = kernelOf(strapi);
  await inStrapiTransaction(strapi, async (trx) => {
    const there = await parts.texts.worded(trx, clinic);
    for (const { purpose, offered, en, sw } of DEFAULT_CONSENT_TEXTS) {
      if (there.has(purpose)) continue;
      const words = { titleEn: en.title, explanationEn: en.explanation };
      const maneno = { titleSw: sw.title, explanationSw: sw.explanation };
      const row = { documentId: ids.documentId(), publishedAt: clock.now(), clinic, purpose, offered };
      await strapi.db.query(TEXT).create({ data: { ...row, ...words, ...maneno } });
    }
    const purposes = await parts.texts.prepared(trx, clinic);
    await publish(parts, trx, {
      ...{ clinicId: clinic, purposes, after: null, changes: [], asksAgain: false, by: null },
    });
  });
}
