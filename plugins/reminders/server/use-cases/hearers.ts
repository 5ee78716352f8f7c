import type { Trx } from '../../../../src/kernel/db';
import { GUARDIANS } from '../../../../src/kernel/guardians';
import type { Language, Person } from '../domain/delivery';
import type { PatientFacts } from '../domain/people';
import { isHeardByPush } from './send-push';
import type { Work } from './work';

/** One person who is told what concerns a patient. */
export interface Hearer {
  recipient: Person;
  /** Told in place of the patient. */
  onBehalf: boolean;
  language: Language;
  hasEmail: boolean;
  /** A phone of theirs hears by push. */
  hasPush: boolean;
}

/** The patient; of one who has neither number nor address, those who act for them. */
export async function hearersOf(
  work: Work,
  trx: Trx,
  patientId: number,
  { documentId, language, hasPhone, hasEmail }: PatientFacts,
): Promise<readonly Hearer[]> {
  const { kernel, store } = work;
  const hasPush = await isHeardByPush(work, trx, patient(patientId));
  const oneself = { recipient: patient(patientId), onBehalf: false, language, hasEmail, hasPush };
  if (hasPhone || hasEmail) return [oneself];
  const acting = await kernel.services.use(GUARDIANS).actingFor(trx, documentId, kernel.clock.now());
  // Nobody: what could not be told stands among the deliveries.
  if (acting.length === 0) return [oneself];
  const hearers: Hearer[] = [];
  for (const id of acting) {
    const one = await store.directory.patient(trx, id);
    hearers.push({
      ...{ recipient: patient(id), onBehalf: true },
      ...{ language: one.language, hasEmail: one.hasEmail },
      hasPush: await isHeardByPush(work, trx, patient(id)),
    });
  }
  return hearers;
}

function patient(id: number): Person {
  return { kind: 'patient', id };
}
