// What the audit trail costs a read: the same request to the product and to one whose audit keeps nothing.
import Database from 'better-sqlite3';
import { interleave } from './load.mjs';
import { startBeside } from './servers.mjs';

const AMOUNT = 800;

/** @returns {Promise<[string, string][]>} what, value */
export async function auditedRead({ stack, made }, { warmUps, rounds, scale, step }) {
  const begin = (name, without) => () => startBeside(stack, name, { without });
  const audited = await step('Starting the product with an audit', begin('audited', null));
  const unaudited = await step('Starting the product without an audit', begin('unaudited', 'audit'));
  try {
    const request = ownVisit(stack, made);
    const targets = [
      { name: 'audited read', ...audited, next: 0, request },
      { name: 'unaudited read', ...unaudited, next: 0, request },
    ];
    const amounts = targets.map(() => Math.max(10, Math.round(AMOUNT * scale)));
    const before = eventsOf(audited.filename);
    const [kept, bare] = await step('Measuring GET /api/visits/:id with and without audit', () =>
      interleave(targets, { warmUps, rounds, amounts }),
    );
    const events = eventsOf(audited.filename) - before;
    const reads = amounts[0] * (warmUps + rounds);
    if (events !== reads) throw new Error(`the trail kept ${events} events of ${reads} reads`);
    const ratio = (kept.cpuMs / bare.cpuMs).toFixed(2);
    const cpu = `${kept.cpuMs.toFixed(2)} / ${bare.cpuMs.toFixed(2)} CPU ms`;
    return [['audited read against the same unaudited, GET /api/visits/:id', `${ratio}x (${cpu})`]];
  } finally {
    for (const { child } of [audited, unaudited]) child.kill('SIGTERM');
  }
}

function ownVisit(stack, { users }) {
  const db = new Database(stack.database.filename, { readonly: true });
  const row = db
    .prepare(
      `SELECT a.document_id FROM appointments a JOIN patients p ON p.id = a.patient_id
       WHERE p.user_id = ? LIMIT 1`,
    )
    .get(users[0].id);
  db.close();
  const headers = { Authorization: `Bearer ${users[0].token}` };
  return () => ({ method: 'GET', path: `/api/visits/${row.document_id}`, headers });
}

function eventsOf(filename) {
  const db = new Database(filename, { readonly: true });
  const { n } = db.prepare("SELECT count(*) AS n FROM audit_events WHERE operation = 'visits.read'").get();
  db.close();
  return n;
}
