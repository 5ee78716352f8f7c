import { createHash } from 'node:crypto';
import { toDate, toIso } from '../../../../src/kernel/db';
import type { Vault, VaultAddress } from '../../../../src/kernel/vault';
import type { EventKind, Evidence } from '../ports';
import { sealFor } from './seal-for';

const EVENTS = 'mpesa_provider_events';
const VERDICTS = 'mpesa_verdicts';

interface EventRow {
  id: string;
  kind: EventKind;
  about: string;
  raw_sealed: string;
  ip: string;
  trust: 'trusted' | 'untrusted';
  received_at: string;
}

export function createEvidence(vault: Vault): Evidence {
  return {
    keep: async (trx, { id, kind, about, patient, raw, ip, trusted, receivedAt }) => {
      await trx(EVENTS).insert({
        id,
        kind,
        about,
        sha256: createHash('sha256').update(raw).digest('hex'),
        raw_sealed: await sealFor(vault, trx, patient, raw, rawAddress(id)),
        ip,
        trust: trusted ? 'trusted' : 'untrusted',
        received_at: toIso(receivedAt),
      });
    },
    event: async (query, id) => {
      const row = await query<EventRow>(EVENTS).where({ id }).first();
      if (!row) throw new Error('no such provider event');
      const [raw = null] = await vault.openMany(query, [{ sealed: row.raw_sealed, address: rawAddress(id) }]);
      return {
        id: row.id,
        kind: row.kind,
        about: row.about,
        raw,
        ip: row.ip,
        trusted: row.trust === 'trusted',
        receivedAt: toDate(row.received_at),
      };
    },
    record: async (trx, { id, event, about, source, conclusion, alerts, code, at }) => {
      await trx(VERDICTS).insert({
        id,
        event,
        about,
        source,
        conclusion,
        alerts: alerts.join(' '),
        code,
        decided_at: toIso(at),
      });
    },
  };
}

function rawAddress(id: string): VaultAddress {
  return { table: EVENTS, row: id, column: 'raw_sealed' };
}
