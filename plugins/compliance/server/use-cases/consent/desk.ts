import type { ConsentChoice, ConsentDesk, ConsentForm } from '../../../../../src/kernel/consent';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, invalid, notFound } from '../../../../../src/kernel/errors';
import { decideChoices, formOf, type Language } from '../../domain/consent';
import type { ConsentParts } from './parts';

/** A patient's own consents: read and chosen. */
export function consentDesk(parts: ConsentParts): ConsentDesk {
  return {
    form: (patientId, language) => readForm(parts, patientId, language),
    choose: (choice, written) => choose(parts, choice, written),
  };
}

async function readForm(
  { kernel, texts, book }: ConsentParts,
  patientId: number,
  language: Language,
): Promise<ConsentForm> {
  const query = kernel.db();
  const clinicId = await book.patientClinic(query, patientId);
  const versions = clinicId === null ? [] : await texts.versions(query, clinicId);
  const form = formOf(versions, await book.states(query, patientId), language);
  if (!form) throw notFound('consent_text_missing');
  return form;
}

async function choose(
  { kernel, texts, book }: ConsentParts,
  { patientId, userId, version: shown, on, channel }: ConsentChoice,
  written: (trx: Trx, changed: boolean) => Promise<void>,
): Promise<void> {
  const counted = await kernel.db().transaction(async (trx) => {
    const now = kernel.clock.now();
    const patient = await book.lockPatient(trx, patientId);
    if (!patient) throw notFound();
    const { clinicId } = patient;
    if (clinicId === null) throw notFound('consent_text_missing');
    // What was agreed to is what was shown: a text that came meanwhile has to be seen first.
    const version = await texts.keepLast(trx, clinicId, shown);
    if (!version) throw conflict('consent_version_changed');
    const decision = decideChoices(version, await book.states(trx, patientId), on);
    if (!decision.ok) throw invalid(decision.code, { field: decision.field });
    for (const choice of decision.choices) {
      await book.keep(trx, {
        ...choice,
        id: kernel.ids.id(now),
        patientId,
        clinicId,
        versionId: version.id,
        version: version.number,
        channel,
        byUserId: userId,
        at: now,
      });
    }
    await written(trx, decision.choices.length > 0);
    return decision.choices;
  });
  for (const { purpose, granted } of counted) {
    kernel.counters.count('consent_choices', { purpose, granted: String(granted) });
  }
}
