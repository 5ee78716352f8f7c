import type { Trx } from '../../../kernel/db';
import { toPlainDay } from '../../../kernel/db';
import type { Kernel } from '../../../kernel/kernel';
import { maskMsisdn } from '../../../kernel/phone';
import { whereNumber } from '../../../kernel/where-number';

const MOST = 10;

export interface LikelyDouble {
  rowId: number;
  id: string;
  fullName: string;
  dateOfBirth: string | null;
  /** Masked. */
  phone: string | null;
}

interface Row {
  id: number;
  document_id: string;
  full_name: string;
  date_of_birth: string | Date | null;
  phone_sealed: string | null;
}

/** Patients of the clinic with the same number, or the same name (capitals and spaces count for nothing) and birth date. */
export async function likelyDoubles(
  { vault }: Pick<Kernel, 'vault'>,
  trx: Trx,
  wish: { clinicId: number; fullName: string; dateOfBirth: string; phoneIndex: string | null },
): Promise<LikelyDouble[]> {
  const rows: Row[] = await trx('patients as p')
    .where('p.clinic_id', wish.clinicId)
    .where('p.active', true)
    .where((likely) => {
      void likely.where((same) => {
        void same
          .whereRaw('lower(p.full_name) = ?', [plainName(wish.fullName)])
          .where('p.date_of_birth', wish.dateOfBirth);
      });
      const { phoneIndex } = wish;
      if (phoneIndex !== null)
        void likely.orWhere((same) => {
          whereNumber(same, 'p', trx, phoneIndex);
        });
    })
    .orderBy('p.id')
    .limit(MOST)
    .select('p.id', 'p.document_id', 'p.full_name', 'p.date_of_birth', 'p.phone_sealed');
  const sealed = rows.flatMap(({ id, document_id: row, phone_sealed: phone }) =>
    phone ? [{ id, sealed: phone, address: { table: 'patients', row, column: 'phone_sealed' } }] : [],
  );
  // None of whose key was destroyed.
  const opened = await vault.openMany(trx, sealed);
  const phones = new Map(sealed.map(({ id }, i) => [id, opened[i]?.toString('utf8') ?? null]));
  return rows.map((row) => {
    const phone = phones.get(row.id) ?? null;
    return {
      rowId: row.id,
      id: row.document_id,
      fullName: row.full_name,
      dateOfBirth: row.date_of_birth === null ? null : toPlainDay(row.date_of_birth),
      phone: phone === null ? null : maskMsisdn(phone),
    };
  });
}

/** As it is kept: one space between words. */
export function tidyName(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ');
}

function plainName(typed: string): string {
  return tidyName(typed).toLowerCase();
}
