import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../../src/kernel/vault';
import { deletePapersOf } from '../../papers/store/papers';
import type { ApplicationState } from '../domain/application';
import type { Details } from '../domain/details';
import type { Application, Applications, Changes } from '../ports';

const TABLE = 'identity_provider_applications';

interface Row {
  id: string;
  clinic_id: number;
  state: ApplicationState;
  version: number;
  language: 'en' | 'sw';
  details_sealed: string;
  reason_sealed: string;
  licence_ends: string | null;
  changed_at: number | string;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  for (const column of ['details_sealed', 'reason_sealed']) {
    addSealedColumn(sealedColumns, { table: TABLE, column, rowKey: 'id', holds: { kind: 'nobody' } });
  }
}

export function applicationStore(vault: Vault): Applications {
  const at = (row: string, column: 'details_sealed' | 'reason_sealed') => ({ table: TABLE, row, column });
  const seal = (row: string, column: 'details_sealed' | 'reason_sealed', plain: string): string =>
    vault.seal(plain, at(row, column));
  const liveKey = (clinicId: number, email: string): string =>
    vault.blindIndex(`${clinicId} ${email}`, 'provider-address');

  function toApplication(row: Row): Application {
    const { id, clinic_id: clinicId, state, version, language, licence_ends: licenceEnds } = row;
    const reason =
      row.reason_sealed === '' ? null : vault.openText(row.reason_sealed, at(id, 'reason_sealed'));
    const details = JSON.parse(vault.openText(row.details_sealed, at(id, 'details_sealed'))) as Details;
    return {
      ...{ id, clinicId, state, version, language, details, reason, licenceEnds },
      changedAt: Number(row.changed_at),
    };
  }
  const orNull = (row: Row | undefined): Application | null => (row ? toApplication(row) : null);

  function columnsOf({ id, clinicId }: Application, changes: Changes): Record<string, unknown> {
    const { details, reason, link, token, liveFor, approved, decidedByUserId } = changes;
    return {
      ...(details && { details_sealed: seal(id, 'details_sealed', JSON.stringify(details)) }),
      ...(reason !== undefined && { reason_sealed: seal(id, 'reason_sealed', reason) }),
      ...(link && { link_mac: link.mac, link_expires_at: link.expiresAt }),
      ...(token && { token_mac: token.mac, token_expires_at: token.expiresAt }),
      ...(liveFor !== undefined && { live_key: liveFor === null ? id : liveKey(clinicId, liveFor) }),
      ...(approved && {
        licence_ends: approved.licenceEnds,
        practitioner_id: approved.practitionerId,
      }),
      ...(decidedByUserId !== undefined && { decided_by_user_id: decidedByUserId }),
    };
  }

  return {
    insert: async (trx, { id, clinicId, language, details, link, now }) => {
      await trx(TABLE).insert({
        ...{ id, clinic_id: clinicId, state: 'applied', version: 1, language, reason_sealed: '' },
        details_sealed: seal(id, 'details_sealed', JSON.stringify(details)),
        ...{ link_mac: link.mac, link_expires_at: link.expiresAt, token_mac: id, token_expires_at: 0 },
        ...{ live_key: id, licence_key: id, changed_at: now },
      });
    },
    byLink: async (trx, mac, now) =>
      orNull(
        await trx(TABLE)
          .where({ link_mac: mac })
          .andWhere('link_expires_at', '>', now)
          .forUpdate()
          .first<Row | undefined>(),
      ),
    byToken: async (query, mac, now) =>
      orNull(
        await query(TABLE)
          .where({ token_mac: mac })
          .andWhere('token_expires_at', '>', now)
          .first<Row | undefined>(),
      ),
    live: async (trx, clinicId, email) =>
      orNull(
        await trx(TABLE)
          .where({ live_key: liveKey(clinicId, email) })
          .forUpdate()
          .first<Row | undefined>(),
      ),
    find: async (query, clinicId, id) =>
      orNull(
        await query(TABLE)
          .where({ id, clinic_id: clinicId })
          // Who did not confirm the address is nobody yet.
          .whereNot({ state: 'applied' })
          .first<Row | undefined>(),
      ),
    waiting: async (query, clinicId, after, most) => {
      const rows = await query(TABLE)
        .where({ clinic_id: clinicId, state: 'in-review' })
        .andWhere('id', '>', after)
        .orderBy('id')
        .limit(most)
        .select<Row[]>();
      return rows.map(toApplication);
    },
    step: async (trx, before, state, changes, now) => {
      const changed = await trx(TABLE)
        .where({ id: before.id, state: before.state, version: before.version })
        .update({ state, version: before.version + 1, changed_at: now, ...columnsOf(before, changes) });
      return changed === 1;
    },
    delete: async (trx, id) => {
      await deletePapersOf(trx, [id]);
      await trx(TABLE).where({ id }).delete();
    },
    sweep: async (trx, { unconfirmed, idle }) => {
      const old = await trx(TABLE)
        .where((some) => void some.where({ state: 'applied' }).andWhere('changed_at', '<', unconfirmed))
        .orWhere(
          (some) =>
            void some
              .whereIn('state', ['confirmed', 'refused', 'corrected'])
              .andWhere('changed_at', '<', idle),
        )
        .pluck<string[]>('id');
      await deletePapersOf(trx, old);
      await trx(TABLE).whereIn('id', old).delete();
    },
  };
}
