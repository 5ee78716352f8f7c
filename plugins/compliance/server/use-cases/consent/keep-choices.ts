import type { ConsentChoice } from '../../../../../src/kernel/consent';
import type { Trx } from '../../../../../src/kernel/db';
import { conflict, invalid, notFound } from '../../../../../src/kernel/errors';
import type { ChoiceDecision, ConsentState, ConsentVersion } from '../../domain/consent';
import type { ConsentParts } from './parts';

type Chosen = Omit<ConsentChoice, 'on'> & {
  /** What who chose is to the patient; null: the patient. */
  relation: string | null;
};

/**
 * Writes down what `decide` says under the text that was shown, in one transaction with `written`.
 * @throws AppError 409 consent_version_changed, 404, 400 for what is not asked
 */
export async function keepChoices(
  { kernel, texts, book }: ConsentParts,
  { patientId, userId, version: shown, channel, relation }: Chosen,
  decide: (version: ConsentVersion, states: readonly ConsentState[]) => ChoiceDecision,
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
    const decision = decide(version, await book.states(trx, patientId));
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
        relation,
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
