import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../../src/kernel/vault';
import { deletePapersOf } from '../../papers/store/papers';
import type { RenewalState } from '../domain/renewal';
import type { Renewal, RenewalChanges, Renewals } from '../ports';

const TABLE = 'identity_licence_renewals';
const COLUMN = 'reason_sealed';

interface Row {
  id: string;
  licence_id: string;
  clinic_id: number;
  state: RenewalState;
  version: number;
  body: string | null;
  number: string | null;
  ends: string | null;
  reason_sealed: string;
  changed_at: number | string;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  addSealedColumn(sealedColumns, { table: TABLE, column: COLUMN, rowKey: 'id', holds: { kind: 'nobody' } });
}

export function renewalStore(vault: Vault): Renewals {
  const at = (row: string) => ({ table: TABLE, row, column: COLUMN });

  function toRenewal(row: Row): Renewal {
    const { id, licence_id: licenceId, clinic_id: clinicId, state, version, body, number, ends } = row;
    const reason = row.reason_sealed === '' ? null : vault.openText(row.reason_sealed, at(id));
    const asked = body === null || number === null || ends === null ? null : { body, number, ends };
    return {
      ...{ id, licenceId, clinicId, state, version, asked, reason },
      changedAt: Number(row.changed_at),
    };
  }
  const orNull = (row: Row | undefined): Renewal | null => (row ? toRenewal(row) : null);

  function columnsOf({ id }: Renewal, { asked, reason, decidedByUserId }: RenewalChanges) {
    return {
      ...asked,
      ...(reason !== undefined && { reason_sealed: vault.seal(reason, at(id)) }),
      ...(decidedByUserId !== undefined && { decided_by_user_id: decidedByUserId }),
    };
  }

  return {
    standing: async (query, licenceId) =>
      orNull(await query(TABLE).where({ open_key: licenceId }).first<Row | undefined>()),
    begin: async (trx, { id, licenceId, clinicId }, now) => {
      const row: Row = {
        ...{ id, licence_id: licenceId, clinic_id: clinicId, state: 'open', version: 1 },
        ...{ body: null, number: null, ends: null, reason_sealed: '', changed_at: now },
      };
      await trx(TABLE).insert({ ...row, open_key: licenceId });
      return toRenewal(row);
    },
    find: async (query, clinicId, id) => {
      const row = await query(`${TABLE} as r`)
        .join('identity_licences as n', 'n.id', 'r.licence_id')
        .join('practitioners as d', 'd.id', 'n.practitioner_id')
        .where({ 'r.id': id, 'd.clinic_id': clinicId })
        // What is not handed in is its owner's alone.
        .whereNot({ 'r.state': 'open' })
        .first<Row | undefined>('r.*');
      return orNull(row && { ...row, clinic_id: clinicId });
    },
    step: async (trx, before, state, changes, now) => {
      const { id, version, state: stood, clinicId: clinic_id } = before;
      const changed = await trx(TABLE)
        .where({ id, version, state: stood })
        .update({
          ...{ state, clinic_id, version: version + 1, changed_at: now, ...columnsOf(before, changes) },
          ...(state === 'approved' && { open_key: id }),
        });
      if (changed !== 1) return null;
      const { asked = before.asked, reason = before.reason } = changes;
      return { ...before, state, version: version + 1, asked, reason, changedAt: now };
    },
    sweep: async (trx, idleSince) => {
      const old = await trx(TABLE)
        .whereIn('state', ['open', 'refused'])
        .andWhere('changed_at', '<', idleSince)
        .pluck<string[]>('id');
      for (let i = 0; i < old.length; i += 500) {
        const some = old.slice(i, i + 500);
        await deletePapersOf(trx, some);
        await trx(TABLE).whereIn('id', some).delete();
      }
    },
  };
}
