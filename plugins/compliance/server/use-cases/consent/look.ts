import { forbidden, notFound } from '../../../../../src/kernel/errors';
import { decidePublishing, type ConsentVersion } from '../../domain/consent';
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

/** The clinic's texts as they were published, newest first, and what would be published next. */
export async function consentVersions({ kernel, texts }: ConsentParts, clinicId: number | null) {
  if (clinicId === null) throw forbidden();
  const versions = await texts.versions(kernel.db(), clinicId);
  const last = versions.at(-1) ?? null;
  const purposes = await texts.prepared(kernel.db(), clinicId);
  const decision = decidePublishing(last, last?.number ?? null, purposes);
  const prepared = {
    purposes: purposes.map(({ key, words }) => ({ key, ...words })),
    missing: decision.ok ? null : decision.code,
  };
  return { prepared, versions: versions.reverse().map(versionView) };
}

function versionView({ id, number, purposes, changes, asksAgain, publishedAt }: ConsentVersion) {
  return {
    id,
    number,
    purposes: purposes.map(({ key, words }) => ({ key, ...words })),
    changes: [...changes],
    asksAgain,
    publishedAt: publishedAt.toISOString(),
  };
}
