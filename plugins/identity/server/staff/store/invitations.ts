import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault } from '../../../../../src/kernel/vault';
import type { StaffRole } from '../domain/staff-role';
import type { Invitation, Invitations, Language } from '../ports';

const TABLE = 'identity_invitations';

interface Row {
  id: string;
  clinic_id: number;
  token_mac: string;
  email_sealed: string;
  name_sealed: string;
  role: StaffRole;
  language: Language;
  practitioner_id: number | null;
  invited_by_user_id: number;
  sent_at: number | string;
  expires_at: number | string;
  accepted_at: number | string | null;
  withdrawn_at: number | string | null;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  for (const column of ['email_sealed', 'name_sealed']) {
    addSealedColumn(sealedColumns, { table: TABLE, column, rowKey: 'id', holds: { kind: 'nobody' } });
  }
}

const PENDING = { accepted_at: null, withdrawn_at: null };

export function invitationStore(vault: Vault): Invitations {
  const openKey = (clinicId: number, email: string): string =>
    vault.blindIndex(`${clinicId} ${email}`, 'invitation-address');

  function toInvitation(row: Row): Invitation {
    const open = (column: 'email_sealed' | 'name_sealed'): string =>
      vault.openText(row[column], { table: TABLE, row: row.id, column });
    return {
      id: row.id,
      clinicId: row.clinic_id,
      tokenMac: row.token_mac,
      email: open('email_sealed'),
      fullName: open('name_sealed'),
      role: row.role,
      language: row.language,
      practitionerId: row.practitioner_id,
      invitedByUserId: row.invited_by_user_id,
      sentAt: Number(row.sent_at),
      expiresAt: Number(row.expires_at),
      acceptedAt: row.accepted_at === null ? null : Number(row.accepted_at),
      withdrawnAt: row.withdrawn_at === null ? null : Number(row.withdrawn_at),
    };
  }

  return {
    insert: async (trx, invitation) => {
      const { id, email, fullName } = invitation;
      const seal = (plain: string, column: string): string =>
        vault.seal(plain, { table: TABLE, row: id, column });
      await trx(TABLE).insert({
        id,
        clinic_id: invitation.clinicId,
        token_mac: invitation.tokenMac,
        open_key: openKey(invitation.clinicId, email),
        email_sealed: seal(email, 'email_sealed'),
        name_sealed: seal(fullName, 'name_sealed'),
        role: invitation.role,
        language: invitation.language,
        practitioner_id: invitation.practitionerId,
        invited_by_user_id: invitation.invitedByUserId,
        sent_at: invitation.sentAt,
        expires_at: invitation.expiresAt,
      });
    },
    isOpenFor: async (trx, clinicId, email, now) => {
      const open_key = openKey(clinicId, email);
      await trx(TABLE)
        .where({ open_key })
        .andWhere('expires_at', '<=', now)
        .update({ open_key: trx.ref('id'), withdrawn_at: now });
      return (await trx(TABLE).where({ open_key }).first('id')) !== undefined;
    },
    pending: async (query, clinicId) => {
      const rows = await query(TABLE)
        .where({ clinic_id: clinicId, ...PENDING })
        .orderBy('sent_at', 'desc')
        .select<Row[]>();
      return rows.map(toInvitation);
    },
    openRoles: (query, clinicId, now) =>
      query(TABLE)
        .where({ clinic_id: clinicId, ...PENDING })
        .andWhere('expires_at', '>', now)
        .pluck<StaffRole[]>('role'),
    find: async (query, clinicId, id) => {
      const row = await query(TABLE).where({ id, clinic_id: clinicId }).first<Row | undefined>();
      return row ? toInvitation(row) : null;
    },
    byToken: async (query, tokenMac, now) => {
      const row = await query(TABLE)
        .where({ token_mac: tokenMac, ...PENDING })
        .andWhere('expires_at', '>', now)
        .first<Row | undefined>();
      return row ? toInvitation(row) : null;
    },
    accept: async (trx, tokenMac, now) => {
      const taken = await trx(TABLE)
        .where({ token_mac: tokenMac, ...PENDING })
        .andWhere('expires_at', '>', now)
        .update({ accepted_at: now, open_key: trx.ref('id') });
      return taken === 1;
    },
    withdraw: async (trx, id, now) => {
      const ended = await trx(TABLE)
        .where({ id, ...PENDING })
        .update({ withdrawn_at: now, open_key: trx.ref('id') });
      return ended === 1;
    },
    renew: async (trx, id, { tokenMac, sentAt, expiresAt }) => {
      const renewed = await trx(TABLE)
        .where({ id, ...PENDING })
        .update({ token_mac: tokenMac, sent_at: sentAt, expires_at: expiresAt });
      return renewed === 1;
    },
    sentBy: async (query, userId) => {
      const rows = await query(TABLE)
        .where({ invited_by_user_id: userId, ...PENDING })
        .select<{ id: string; token_mac: string }[]>('id', 'token_mac');
      return rows.map(({ id, token_mac }) => ({ id, tokenMac: token_mac }));
    },
    sweep: async (trx, endedBefore) => {
      await trx(TABLE).where('expires_at', '<', endedBefore).delete();
    },
  };
}
