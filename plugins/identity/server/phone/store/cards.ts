import { toIso, toPlainDay, type Db, type Trx } from '../../../../../src/kernel/db';
import type { Vault } from '../../../../../src/kernel/vault';

const CARDS = 'identity_clinic_cards';

/** Birth date (`2008-02-29`) and what stands on the clinic's card, as a person types it. */
export interface ClinicRecord {
  birthDate: string;
  cardNumber: string;
}

/** The numbers on clinics' cards. A patient has one; a new one takes the place of the old. */
export interface Cards {
  set(trx: Trx, patientId: number, cardNumber: string, by: { userId: number; at: Date }): Promise<void>;
  /** Whether an account can be asked for it: a card and a birth date are on the record. */
  isKnown(query: Db | Trx, userId: number): Promise<boolean>;
  /** One statement, the same for whatever is wrong. */
  fits(query: Db | Trx, userId: number, record: ClinicRecord): Promise<boolean>;
}

export function cardStore(vault: Pick<Vault, 'blindIndex'>): Cards {
  // With the patient in it: equal numbers of two clinics are not seen to be equal.
  const macOf = (patientId: number, cardNumber: string): string =>
    vault.blindIndex(`${patientId} ${readCard(cardNumber)}`, 'clinic-card');
  const ofUser = (query: Db | Trx, userId: number) =>
    query('patients as p')
      .join(`${CARDS} as c`, 'c.patient_id', 'p.id')
      .where({ 'p.user_id': userId })
      .whereNotNull('p.date_of_birth');

  return {
    set: async (trx, patientId, cardNumber, { userId, at }) => {
      const card = { card_mac: macOf(patientId, cardNumber), set_by_user_id: userId, set_at: toIso(at) };
      if ((await trx(CARDS).where({ patient_id: patientId }).update(card)) > 0) return;
      await trx(CARDS)
        .insert({ patient_id: patientId, ...card })
        .onConflict('patient_id')
        .merge();
    },
    isKnown: async (query, userId) => {
      const row: unknown = await ofUser(query, userId).first('p.id');
      return row !== undefined;
    },
    fits: async (query, userId, { birthDate, cardNumber }) => {
      const row = await ofUser(query, userId).first<
        { id: number; date_of_birth: string | Date; card_mac: string } | undefined
      >('p.id', 'p.date_of_birth', 'c.card_mac');
      return (
        row !== undefined &&
        row.card_mac === macOf(row.id, cardNumber) &&
        toPlainDay(row.date_of_birth) === birthDate
      );
    },
  };
}

/** Capital or small, with any spaces and dashes: cards are read aloud and typed. */
function readCard(typed: string): string {
  return typed.toUpperCase().replace(/[\s\p{Pd}./]/gu, '');
}
