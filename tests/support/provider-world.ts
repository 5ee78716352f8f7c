import type { Knex } from 'knex';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { up as providerTables } from '../../database/migrations/2026.11.27T00.00.20.providers';
import { composeProviders } from '../../plugins/identity/server/providers/compose';
import { PAPER_KINDS } from '../../plugins/identity/server/providers/domain/paper';
import { confirm } from '../../plugins/identity/server/providers/use-cases/confirm';
import {
  handIn,
  ownApplication,
  putPaper,
} from '../../plugins/identity/server/providers/use-cases/own-application';
import { register } from '../../plugins/identity/server/providers/use-cases/register';
import type { ProviderWork } from '../../plugins/identity/server/providers/use-cases/work';
import { PDF } from './papers';
import { ORIGIN, staffWorld, type StaffWorld } from './staff-world';

export interface ProviderWorld extends StaffWorld {
  providers: ProviderWork;
  folder: string;
  apply(changes?: { email?: string; clinic?: string; number?: string; fullName?: string }): Promise<void>;
  /** By the newest mail; the token. */
  confirmed(): Promise<string>;
  /** Applies, confirms, shows everything and hands in. */
  handedIn(changes?: Parameters<ProviderWorld['apply']>[0]): Promise<{ id: string; token: string }>;
}

export async function providerWorld(database?: {
  knex: Knex;
  drop(): Promise<void>;
}): Promise<ProviderWorld> {
  const world = await staffWorld(database);
  await providerTables(world.knex);
  const folder = mkdtempSync(path.join(tmpdir(), 'daktari-papers-'));
  const providers = composeProviders(world.kernel, { staff: world.staff, papersFolder: folder });
  const apply: ProviderWorld['apply'] = ({
    email = 'zuri@mail.test',
    clinic = 'clinic-1',
    number = 'A-10231',
    fullName = 'Zuri Achieng',
  } = {}) => {
    const licence = { body: 'KMPDC', number, expires: '2027-12-31' } as const;
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
    ...{ providers, folder, apply, confirmed, handedIn },
    drop: async () => {
      await world.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
