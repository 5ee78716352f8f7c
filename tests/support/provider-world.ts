import type { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { up as providerTables } from '../../database/migrations/2026.11.27T00.00.20.providers';
import { composeLicences, licensingOf } from '../../plugins/identity/server/licences/compose';
import type { LicenceWork } from '../../plugins/identity/server/licences/use-cases/work';
import { composeProviders } from '../../plugins/identity/server/providers/compose';
import { composePapers } from '../../plugins/identity/server/papers/compose';
import { PAPER_KINDS } from '../../plugins/identity/server/papers/domain/paper';
import { confirm } from '../../plugins/identity/server/providers/use-cases/confirm';
import {
  handIn,
  ownApplication,
  putPaper,
} from '../../plugins/identity/server/providers/use-cases/own-application';
import { register } from '../../plugins/identity/server/providers/use-cases/register';
import { decide } from '../../plugins/identity/server/providers/use-cases/vet';
import type { ProviderWork } from '../../plugins/identity/server/providers/use-cases/work';
import type { Principal } from '../../src/access/principal';
import { PDF } from './papers';
import { ORIGIN, staffWorld, type StaffWorld } from './staff-world';

export interface ProviderWorld extends StaffWorld {
  providers: ProviderWork;
  folder: string;
  licences: LicenceWork;
  apply(
    changes?: Partial<Record<'email' | 'clinic' | 'number' | 'fullName' | 'expires', string>>,
  ): Promise<void>;
  /** By the newest mail; the token. */
  confirmed(): Promise<string>;
  /** Applies, confirms, shows everything and hands in. */
  handedIn(changes?: Parameters<ProviderWorld['apply']>[0]): Promise<{ id: string; token: string }>;
}

/** A doctor with an account in the clinic of the admin who has looked at their licence; `clinic` is that clinic's document id. */
export async function vettedDoctor(
  world: ProviderWorld,
  admin: Principal,
  { expires = '2027-12-31', email = 'zuri@mail.test', number = 'A-10231', clinic = 'clinic-1' } = {},
): Promise<{ doctor: Principal; practitionerId: number; documentId: string }> {
  const { id } = await world.handedIn({ email, expires, number, clinic });
  const { version } = await world
    .knex('identity_provider_applications')
    .where({ id })
    .first<{ version: number }>('version');
  await decide(world.providers, admin, id, { decision: 'approve', expires, version }, ORIGIN);
  const clinicId = admin.clinicId ?? 1;
  const doctor = await world.addPerson({ email, role: 'practitioner', clinicId });
  const row = await world
    .knex('practitioners')
    .orderBy('id', 'desc')
    .first<{ id: number; document_id: string }>('id', 'document_id');
  await world.knex('practitioners').where({ id: row.id }).update({ user_id: doctor.userId });
  return { doctor, practitionerId: row.id, documentId: row.document_id };
}

export async function providerWorld(database?: {
  knex: Knex;
  drop(): Promise<void>;
}): Promise<ProviderWorld> {
  const world = await staffWorld(database);
  await providerTables(world.knex);
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-papers-'));
  const parts = { staff: world.staff, room: composePapers(world.kernel, folder) };
  const licences = composeLicences(world.kernel, parts);
  const providers = composeProviders(world.kernel, { ...parts, licensing: licensingOf(licences) });
  const apply: ProviderWorld['apply'] = ({
    email = 'zuri@mail.test',
    clinic = 'clinic-1',
    number = 'A-10231',
    fullName = 'Zuri Achieng',
    expires = '2027-12-31',
  } = {}) => {
    const licence = { body: 'KMPDC', number, expires } as const;
    const details = { email, fullName, phone: '254712345678', title: 'Dr', specialty: 'Family medicine' };
    const registration = { details: { ...details, languages: ['en', 'sw'], licence }, clinic };
    return register(providers, { ...registration, language: 'en', ip: '197.248.10.1' }, ORIGIN);
  };
  const confirmed = async (): Promise<string> =>
    (await confirm(providers, { token: world.token() }, ORIGIN)).token;
  const handedIn: ProviderWorld['handedIn'] = async (changes) => {
    await apply(changes);
    const token = await confirmed();
    for (const kind of PAPER_KINDS) {
      const paper = { kind, bytes: PDF, contentType: 'application/pdf' };
      await putPaper(providers, await ownApplication(providers, token), paper, ORIGIN);
    }
    const { application } = await handIn(providers, await ownApplication(providers, token), ORIGIN);
    return { id: application.id, token };
  };
  return {
    ...world,
    ...{ providers, licences, folder, apply, confirmed, handedIn },
    drop: async () => {
      await world.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
