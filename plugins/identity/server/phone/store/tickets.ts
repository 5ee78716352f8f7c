import type { Db, Trx } from '../../../../../src/kernel/db';
import type { Ids } from '../../../../../src/kernel/ids';
import type { Kernel } from '../../../../../src/kernel/kernel';
import { addSealedColumn } from '../../../../../src/kernel/sealed-columns';
import type { Vault, VaultAddress } from '../../../../../src/kernel/vault';
import { MOST_TICKET_TRIES, TICKET_LIFE_MS, type Ticket, type TicketPurpose } from '../domain/ticket';

const TICKETS = 'identity_phone_tickets';

/** As an app shows it: the ticket, and the secret of the device that it was given to. */
export interface ShownTicket {
  ticket: string;
  device: string;
}

export interface Tickets {
  /** @returns what the app shows later, and when that ends (real milliseconds) */
  give(trx: Trx, to: { purpose: TicketPurpose; device: string } & Ticket): Promise<GivenTicket>;
  find(query: Db | Trx, purpose: TicketPurpose, shown: ShownTicket): Promise<Ticket | null>;
  /** One statement, before anything is compared: false when there is no ticket, or no try left. */
  countTry(query: Db | Trx, purpose: TicketPurpose, shown: ShownTicket): Promise<boolean>;
  /** One statement: true for exactly one caller. */
  use(query: Db | Trx, purpose: TicketPurpose, shown: ShownTicket): Promise<boolean>;
  sweep(trx: Trx): Promise<void>;
}
export interface GivenTicket {
  ticket: string;
  expiresAt: number;
}

interface TicketRow {
  id: string;
  msisdn_sealed: string;
  user_id: number | null;
}

export function contributeSealedColumns({ sealedColumns }: Kernel): void {
  const column = { table: TICKETS, column: 'msisdn_sealed', rowKey: 'id' };
  addSealedColumn(sealedColumns, { ...column, holds: { kind: 'nobody' } });
}

/** @param now real milliseconds */
export function ticketStore({ vault, ids, now }: { vault: Vault; ids: Ids; now(): number }): Tickets {
  const keyOf = (purpose: TicketPurpose, { ticket, device }: ShownTicket) => ({
    id: vault.blindIndex(ticket, 'phone-ticket'),
    bound_to: vault.blindIndex(device, 'phone-ticket-device'),
    purpose,
  });
  const standing = (query: Db | Trx, purpose: TicketPurpose, shown: ShownTicket) =>
    query(TICKETS).where(keyOf(purpose, shown)).whereNull('used_at').andWhere('expires_at', '>', now());

  return {
    give: async (trx, { purpose, device, msisdn, userId }) => {
      const ticket = ids.token() + ids.token();
      const key = keyOf(purpose, { ticket, device });
      const expiresAt = now() + TICKET_LIFE_MS[purpose];
      await trx(TICKETS).insert({
        ...key,
        msisdn_sealed: vault.seal(msisdn, addressOf(key.id)),
        user_id: userId,
        attempts: 0,
        expires_at: expiresAt,
      });
      return { ticket, expiresAt };
    },
    find: async (query, purpose, shown) => {
      const row = await standing(query, purpose, shown).first<TicketRow | undefined>();
      if (!row) return null;
      return { msisdn: vault.openText(row.msisdn_sealed, addressOf(row.id)), userId: row.user_id };
    },
    countTry: async (query, purpose, shown) => {
      const counted = await standing(query, purpose, shown)
        .andWhere('attempts', '<', MOST_TICKET_TRIES)
        .increment('attempts', 1);
      return counted === 1;
    },
    use: async (query, purpose, shown) =>
      (await standing(query, purpose, shown).update({ used_at: now() })) === 1,
    sweep: async (trx) => {
      await trx(TICKETS).where('expires_at', '<', now()).delete();
    },
  };
}

function addressOf(row: string): VaultAddress {
  return { table: TICKETS, row, column: 'msisdn_sealed' };
}
