import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import knexFactory from 'knex';
import { root } from '../lib/stack.mjs';

const require = createRequire(import.meta.url);
const dist = (file) => require(path.join(root, 'dist', file));
const { createKernel } = dist('src/kernel/kernel.js');
const { systemClock } = dist('src/kernel/clock.js');
const { composeCompliance } = dist('plugins/compliance/server/compose.js');
export const { eventOf } = dist('plugins/compliance/server/domain/event.js');
export const { sealTrail } = dist('plugins/compliance/server/use-cases/seal.js');

const MIGRATIONS = /\.(kernel|compliance)\.js$/;
/** Events a batch, batches a clinic. */
const EVENTS = 5;
const BATCHES = 4;

export function openDatabase(filename) {
  return knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
}

/**
 * Two clinics whose staff read visits of patients, sealed and anchored by the product's own code.
 * @returns {Promise<{ids: Record<number, string[]>}>} the events' ids by clinic, in the order of their batches
 */
export async function buildTrail({ database, anchors }) {
  const knex = openDatabase(database);
  try {
    await createTables(knex);
    const { kernel, parts } = composeTrail(knex, anchors);
    for (let batch = 0; batch < BATCHES; batch += 1) {
      for (const clinicId of [1, 2]) {
        for (let index = 0; index < EVENTS; index += 1) await kernel.audit.read(look(clinicId, index));
      }
      await sealTrail(parts);
      await kernel.worker.drain();
    }
    const rows = await knex('audit_events').orderBy(['chain', 'batch', 'id']).select('chain', 'id');
    const ids = { 1: [], 2: [] };
    for (const { chain, id } of rows) ids[chain].push(id);
    return { ids, perBatch: EVENTS, batches: BATCHES };
  } finally {
    await knex.destroy();
  }
}

export async function createTables(knex) {
  const folder = path.join(root, 'dist/database/migrations');
  const files = readdirSync(folder).filter((name) => MIGRATIONS.test(name));
  for (const file of files.sort()) await require(path.join(folder, file)).up(knex);
}

/** The product's own trail over this database, without the rest of the product. */
export function composeTrail(knex, anchorFile) {
  const silent = () => undefined;
  const kernel = createKernel({
    clock: systemClock(),
    log: { info: silent, warn: silent, error: console.error },
    // Nothing here is sealed in the other sense.
    vault: undefined,
    db: () => knex,
    leaseMs: 30_000,
    soleWorker: true,
  });
  const settings = { anchorFile, retentionYears: null, retentionSignedBy: null };
  return { kernel, parts: composeCompliance(kernel, settings) };
}

export function look(clinicId, index) {
  return {
    clinicId,
    actor: { kind: 'user', id: 40 + clinicId, role: 'practitioner' },
    operation: 'visits.read',
    purpose: 'care',
    requestId: null,
    clientId: null,
    action: 'read',
    type: 'visit',
    ids: [`visit-${clinicId}-${index}`],
    patients: [clinicId * 100 + index],
    outcome: 'ok',
  };
}
