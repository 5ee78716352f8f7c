import type { ConsentDesk, ConsentForm } from '../../../../../src/kernel/consent';
import { notFound } from '../../../../../src/kernel/errors';
import { decideChoices, formOf, type Language } from '../../domain/consent';
import { keepChoices } from './keep-choices';
import type { ConsentParts } from './parts';

/** A patient's own consents: read and chosen. */
export function consentDesk(parts: ConsentParts): ConsentDesk {
  return {
    form: (patientId, language) => readForm(parts, patientId, language),
    choose: ({ on, ...choice }, written) =>
      keepChoices(
        parts,
        { ...choice, relation: null },
        (version, states) => decideChoices(version, states, on),
        written,
      ),
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
