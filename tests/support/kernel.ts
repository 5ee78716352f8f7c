import type { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { AUDIT, type AuditEntry } from '../../src/kernel/audit';
import { CONSENTS, type ConsentPurpose } from '../../src/kernel/consent';
import { realNow, type Clock } from '../../src/kernel/clock';
import { GUARDIANS } from '../../src/kernel/guardians';
import { createKernel, type Kernel } from '../../src/kernel/kernel';
import type { Log, LogFields } from '../../src/kernel/log';
import type { VaultKeys } from '../../src/kernel/key-ring';
import { createVault, type Vault } from '../../src/kernel/vault';

export interface SettableClock extends Clock {
  set(instant: Date): void;
  advance(ms: number): void;
}

export interface TestKernel {
  kernel: Kernel;
  clock: SettableClock;
  /** What was put on the audit trail. */
  trail: AuditEntry[];
  /** What every patient says no to; nobody says yes to anything. */
  refused: Set<ConsentPurpose>;
  /** By a patient's document id: row ids of those who act for them. */
  acting: Map<string, readonly number[]>;
  logged: { level: string; event: string; fields?: LogFields }[];
  /** Runs jobs until none is due at the clock's present time. */
  runJobs(): Promise<void>;
}

function settableClock(start: Date): SettableClock {
  let current = start;
  const listeners = new Set<() => void>();
  function set(instant: Date): void {
    current = instant;
    for (const listener of listeners) listener();
  }
  return {
    now: () => current,
    rate: () => 1,
    stop: () => undefined,
    set,
    advance: (ms) => set(new Date(current.getTime() + ms)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function testKeys(...names: string[]): VaultKeys {
  const key = (name: string): Buffer => createHash('sha256').update(name).digest();
  const [current = 'test'] = names;
  return {
    current,
    keys: new Map((names.length > 0 ? names : [current]).map((name) => [name, key(`vault ${name}`)])),
    indexKey: key('index'),
  };
}

export function testVault(): Vault {
  return createVault({ keys: testKeys(), now: () => new Date(realNow()), realNow });
}

/** `audit: false` for who brings the real trail and consents. */
export function testKernel(knex: Knex, { now, audit = true }: { now: Date; audit?: boolean }): TestKernel {
  const clock = settableClock(now);
  const logged: TestKernel['logged'] = [];
  const note = (level: string) => (event: string, fields?: LogFields) =>
    void logged.push({ level, event, fields });
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') };
  const kernel = createKernel({
    clock,
    log,
    vault: testVault(),
    db: () => knex,
    leaseMs: 30_000,
    soleWorker: true,
  });
  const trail: AuditEntry[] = [];
  const keep = (entry: AuditEntry): Promise<void> => Promise.resolve(void trail.push(entry));
  const refused = new Set<ConsentPurpose>();
  if (audit) {
    kernel.services.provide(CONSENTS, {
      refusals: () => Promise.resolve(refused),
      consenting: (query) =>
        query
          .queryBuilder()
          .select({ patient_id: query.raw('null') })
          .whereRaw('1 = 0'),
    });
  }
  const acting: TestKernel['acting'] = new Map();
  kernel.services.provide(GUARDIANS, {
    actingFor: (_query, documentId) => Promise.resolve(acting.get(documentId) ?? []),
  });
  if (audit) kernel.services.provide(AUDIT, { write: (_trx, entry) => keep(entry), read: keep });
  return { kernel, clock, trail, refused, acting, logged, runJobs: () => kernel.worker.drain() };
}
