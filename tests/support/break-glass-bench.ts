import type { Knex } from 'knex';
import { up as complianceTables } from '../../database/migrations/2026.11.26T00.00.03.compliance';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { up as accessTables } from '../../database/migrations/2026.11.26T00.00.05.access';
import { up as breakGlassTables } from '../../database/migrations/2026.11.27T00.00.00.break-glass';
import { composeCompliance } from '../../plugins/compliance/server/compose';
import { composeBreakGlass } from '../../plugins/compliance/server/compose-break-glass';
import { breakGlassSchema } from '../../plugins/compliance/server/config';
import type { Emergency, Verdict } from '../../plugins/compliance/server/domain/break-glass';
import { BreakGlassForgotten, BreakGlassOpened } from '../../plugins/compliance/server/face';
import { endBreakGlass } from '../../plugins/compliance/server/use-cases/break-glass/end';
import { breakGlass } from '../../plugins/compliance/server/use-cases/break-glass/open';
import type { BreakGlassParts } from '../../plugins/compliance/server/use-cases/break-glass/parts';
import { reviewBreakGlass } from '../../plugins/compliance/server/use-cases/break-glass/review';
import type { Parts } from '../../plugins/compliance/server/use-cases/parts';
import { originOf } from '../../src/access/audit';
import { careRules } from '../../src/access/care/routes';
import { isInCare, type CareSource } from '../../src/access/care/source';
import type { Principal, Role } from '../../src/access/principal';
import { createAccessTable, type AccessTable } from '../../src/access/table';
import { OTHER_APPS } from '../../src/kernel/who-looked';
import { createContentTables } from './content-tables';
import { jobBench, NOW } from './job-bench';
import { testKernel, type TestKernel } from './kernel';
import { SESSION } from './principal';

/** An app of others. */
export const APP = { id: 'sukari-diary', name: 'Sukari Diary' };
export const WORDS = 'Unconscious in casualty, brought by a neighbour';

export interface BreakGlassBench extends TestKernel {
  knex: Knex;
  access: AccessTable;
  trailParts: Parts;
  parts: BreakGlassParts;
  /** Names of the events that were told, with the use that each is about. */
  told: string[];
  open(by: Principal, patient: number, minutes?: number): Promise<string>;
  end(by: Principal, id: string): Promise<unknown>;
  review(by: Principal, id: string, verdict?: Verdict): Promise<unknown>;
  sees(practitionerId: number, patientId: number, clinicId?: number): Promise<boolean>;
}

/** Doctors 1 and 2, officer 8 and admin 9 of clinic 1; doctor 3 and officer 18 of clinic 2. */
export function staff(role: Role, userId: number, clinicId = 1): Principal {
  const practitionerId = role === 'practitioner' ? userId : null;
  return { role, userId, clinicId, patientId: null, practitionerId, language: 'en', session: SESSION };
}
export const DOCTOR = staff('practitioner', 2);
export const OFFICER = staff('compliance-officer', 8);
export const ADMIN = staff('clinic-admin', 9);

/**
 * Patients 1 and 2 are registered with clinic 1, patient 3 with clinic 2, where nobody saw them; patient 4 is registered
 * with clinic 2 and was seen in clinic 1. Doctor 1 treats patient 1. Patients from 10 on are many, of clinic 1.
 */
export async function breakGlassBench(knex: Knex, policy: object = {}): Promise<BreakGlassBench> {
  await jobBench(knex);
  await createContentTables(knex);
  for (const up of [complianceTables, vaultTables, accessTables, breakGlassTables]) await up(knex);
  await addPeople(knex);
  const bench = testKernel(knex, { now: NOW, audit: false });
  const { kernel, clock } = bench;
  kernel.services.provide(OTHER_APPS, {
    clientIds: (query) => query.queryBuilder().select({ client_id: query.raw('?', [APP.id]) }),
    named: (_query, ids) => Promise.resolve(new Map(ids.includes(APP.id) ? [[APP.id, APP.name]] : [])),
  });
  const access = createAccessTable();
  access.declare(careRules);
  access.declare({ care: [visits], ties: [{ name: 'visit', words: '', patients: seen }] });
  const settings = { anchorFile: 'unused', retentionYears: null, retentionSignedBy: null };
  const trailParts = composeCompliance(kernel, settings);
  const parts = composeBreakGlass(kernel, access, breakGlassSchema.parse(policy));
  const told: string[] = [];
  for (const event of [BreakGlassOpened, BreakGlassForgotten]) {
    kernel.outbox.on(event, `test.${event.name}`, async ({ id }) => void told.push(`${event.name} ${id}`));
  }
  return {
    ...bench,
    knex,
    access,
    trailParts,
    parts,
    told,
    open: async (by, patient, minutes) => {
      const reason = { category: 'unconscious' as Emergency, words: WORDS };
      const origin = originOf(by, 'care.break-glass', null, ['emergency']);
      const { id } = await breakGlass(parts, by, { patient: `p${patient}`, reason, minutes }, origin);
      return id;
    },
    end: (by, id) => endBreakGlass(parts, by, id, originOf(by, 'care.break-glass-end', null, ['emergency'])),
    review: (by, id, verdict = 'justified') => {
      const origin = originOf(by, 'compliance.break-glass-review', null, ['audit']);
      return reviewBreakGlass(parts, by, { id, verdict, words: 'Casualty confirms it' }, origin);
    },
    sees: (practitionerId, patientId, clinicId = 1) => {
      const about = { patientId, now: clock.now() };
      return isInCare(access.careSources(), knex, { practitionerId, clinicId }, about);
    },
  };
}

async function addPeople(knex: Knex): Promise<void> {
  for (const id of [1, 2, 3]) {
    const clinic_id = id === 3 ? 2 : 1;
    await knex('up_users').insert({ id, blocked: false });
    await knex('practitioners').insert({
      id,
      document_id: `d${id}`,
      full_name: `Doctor ${id}`,
      clinic_id,
      user_id: id,
      active: true,
    });
  }
  await knex('up_users').insert([8, 9, 18].map((id) => ({ id, full_name: `Officer ${id}`, blocked: false })));
  for (const id of [1, 2, 3, 4, 10, 11, 12, 13, 14, 15]) {
    const clinic_id = id === 3 || id === 4 ? 2 : 1;
    await knex('patients').insert({
      id,
      document_id: `p${id}`,
      full_name: `Patient ${id}`,
      clinic_id,
      active: true,
    });
  }
}

const visits: CareSource = {
  name: 'visit',
  words: 'a visit',
  mayHandOver: true,
  purpose: 'care',
  patients: (query, { practitionerId, clinicId }) =>
    query
      .queryBuilder()
      .select({ patient_id: query.raw('1') })
      .whereRaw('? = 1 and ? = 1', [practitionerId, clinicId]),
};

function seen(query: Parameters<CareSource['patients']>[0], clinicId: number) {
  return query
    .queryBuilder()
    .select({ patient_id: query.raw('4') })
    .whereRaw('? = 1', [clinicId]);
}
