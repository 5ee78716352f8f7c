import type { AuditOrigin } from '../../../../../src/kernel/audit';
import { CONSENT_DESK, type ConsentForm } from '../../../../../src/kernel/consent';
import { notFound } from '../../../../../src/kernel/errors';
import type { ConsentParts } from './parts';

export { CONSENT_PURPOSES } from '../../../../../src/kernel/consent';

/** A patient who asks about themselves. */
export interface Self {
  userId: number;
  patientId: number | null;
  clinicId: number | null;
}

export async function ownConsents(
  { kernel }: ConsentParts,
  self: Self | null,
  language: 'en' | 'sw',
): Promise<ConsentForm> {
  if (!self || self.patientId === null) throw notFound();
  return kernel.services.use(CONSENT_DESK).form(self.patientId, language);
}

/** Writes the choice down and what it means for the trail; the same choice again is only a look. */
export async function chooseConsents(
  { kernel }: ConsentParts,
  self: Self | null,
  { version, on }: { version: string; on: readonly string[] },
  origin: AuditOrigin,
): Promise<void> {
  if (!self || self.patientId === null) throw notFound();
  const { userId, patientId, clinicId } = self;
  const choice = { userId, patientId, version, on, channel: 'api' } as const;
  await kernel.services.use(CONSENT_DESK).choose(choice, (trx, changed) =>
    kernel.audit.write(trx, {
      ...origin,
      action: changed ? 'update' : 'read',
      outcome: 'ok',
      ...touchedOf({ patientId, clinicId }),
    }),
  );
}

export function touchedOf({ patientId, clinicId }: Pick<Self, 'patientId' | 'clinicId'>) {
  return { type: 'consent', ids: [], patients: patientId === null ? [] : [patientId], clinicId };
}
