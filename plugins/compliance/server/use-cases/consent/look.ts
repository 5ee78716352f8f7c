import { forbidden, notFound } from '../../../../../src/kernel/errors';
import type { ConsentParts } from './parts';

const MOST = 100;

/** What a patient said, newest first. */
export async function consentHistory(
  { kernel, book }: ConsentParts,
  patientId: number | null,
  userId: number,
) {
  if (patientId === null) throw notFound();
  const kept = await book.history(kernel.db(), patientId, MOST);
  return kept.map(({ purpose, granted, version, channel, byUserId, at }) => ({
    purpose,
    granted,
    version,
    channel,
    byMe: byUserId === userId,
    at: at.toISOString(),
  }));
}

/** How many of the clinic's patients allow what. */
export async function consentCoverage({ kernel, texts, book }: ConsentParts, clinicId: number | null) {
  if (clinicId === null) throw forbidden();
  const version = await texts.last(kernel.db(), clinicId);
  const counted = await book.coverage(kernel.db(), clinicId, kernel.clock.now());
  return { ...counted, version: version?.number ?? null };
}

/** The clinic's texts as they were published, newest first. */
export async function consentVersions({ kernel, texts }: ConsentParts, clinicId: number | null) {
  if (clinicId === null) throw forbidden();
  const versions = await texts.versions(kernel.db(), clinicId);
  return versions.reverse().map(({ id, number, purposes, changes, asksAgain, publishedAt }) => ({
    id,
    number,
    purposes: purposes.map(({ key, words }) => ({ key, ...words })),
    changes: [...changes],
    asksAgain,
    publishedAt: publishedAt.toISOString(),
  }));
}
