import type { Knex } from 'knex';
import { up as complianceTables } from '../../database/migrations/2026.11.26T00.00.03.compliance';
import { up as checkTables } from '../../database/migrations/2026.11.27T00.00.90.audit-checks';
import { composeCompliance } from '../../plugins/compliance/server/compose';
import type { AnchorLine, Anchors } from '../../plugins/compliance/server/ports';
import type { Parts } from '../../plugins/compliance/server/use-cases/parts';
import { verifyTrail, type Verdict } from '../../plugins/compliance/server/use-cases/verify';
import type { AuditEntry } from '../../src/kernel/audit';
import type { Kernel } from '../../src/kernel/kernel';
import { NOW, jobBench, otherProcess } from './job-bench';
import { testKernel, type SettableClock, type TestKernel } from './kernel';

export interface AuditBench extends TestKernel {
  knex: Knex;
  parts: Parts;
  /** What stands outside. */
  lines: AnchorLine[];
  verify(): Promise<Verdict>;
  /** Each finding as `chain/batch/event problem`. */
  findings(): Promise<string[]>;
}

export async function auditBench(
  knex: Knex,
  retention: { years: number; signedBy: string } | null = null,
): Promise<AuditBench> {
  await jobBench(knex);
  await complianceTables(knex);
  await checkTables(knex);
  const bench = testKernel(knex, { now: NOW, audit: false });
  const lines: AnchorLine[] = [];
  const parts = composeCompliance(bench.kernel, settings(retention), memoryAnchors(lines));
  const verify = (): Promise<Verdict> => verifyTrail(parts, knex, parts.anchors.read());
  const findings = async (): Promise<string[]> =>
    (await verify()).findings.map(({ chain, batch, event, problem }) =>
      [chain, batch, event]
        .filter((part) => part !== null)
        .join('/')
        .concat(' ', problem),
    );
  return { ...bench, knex, parts, lines, verify, findings };
}

/** Another process on the same database, with a trail of the same settings. */
export function otherAuditor(knex: Knex, clock: SettableClock): { kernel: Kernel; parts: Parts } {
  const kernel = otherProcess(knex, clock);
  return { kernel, parts: composeCompliance(kernel, settings(null), memoryAnchors([])) };
}

function settings(retention: { years: number; signedBy: string } | null) {
  return {
    anchorFile: 'unused',
    retentionYears: retention?.years ?? null,
    retentionSignedBy: retention?.signedBy ?? null,
  };
}

function memoryAnchors(lines: AnchorLine[]): Anchors {
  return {
    append: (line) => Promise.resolve(void lines.push(line)),
    async *read() {
      yield* lines;
    },
  };
}

/** A doctor of clinic 1 reads visits of these patients. */
export function look(patients: readonly number[], changes: Partial<AuditEntry> = {}): AuditEntry {
  return {
    clinicId: 1,
    actor: { kind: 'user', id: 40, role: 'practitioner' },
    operation: 'visits.read',
    purpose: 'care',
    requestId: 'r',
    clientId: null,
    action: patients.length > 1 ? 'list' : 'read',
    type: 'visit',
    ids: patients.map((patient) => `visit-${patient}`),
    patients,
    outcome: 'ok',
    ...changes,
  };
}

/** Takes the guards off a table, as somebody with the database's password could. */
export async function takeGuardsOff(knex: Knex): Promise<void> {
  const triggers = await knex('sqlite_master').where({ type: 'trigger' }).pluck<string[]>('name');
  for (const name of triggers.filter((each) => each.startsWith('audit_'))) {
    await knex.raw('drop trigger ??', [name]);
  }
}
