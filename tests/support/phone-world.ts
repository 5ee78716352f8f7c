import type { Knex } from 'knex';
import { up as issuerTables } from '../../database/migrations/2026.11.26T00.00.01.identity';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { up as phoneTables } from '../../database/migrations/2026.11.26T00.00.10.phone';
import { up as numberTables } from '../../database/migrations/2026.11.27T00.00.10.number-changes';
import { composeNumber } from '../../plugins/identity/server/number/compose';
import type { NumberWork } from '../../plugins/identity/server/number/use-cases/work';
import { PHONE_NOTICES } from '../../src/kernel/phone-notices';
import { up as linkTables } from '../../database/migrations/2026.11.26T00.00.11.links';
import { up as appTables } from '../../database/migrations/2026.11.27T00.00.50.apps-of-others';
import { up as signInTables } from '../../database/migrations/2026.11.27T00.00.03.sign-ins';
import { up as endsOfAccess } from '../../database/migrations/2026.11.28T00.06.00.ends-of-access';
import { appPatientStore } from '../../plugins/identity/server/apps/app-patients';
import { linkCodeStore } from '../../plugins/identity/server/links/store/link-codes';
import type { LinkParts } from '../../plugins/identity/server/links/use-cases/parts';
import { vouchFor } from '../../plugins/identity/server/links/use-cases/vouch';
import { deviceStore, type Devices } from '../../plugins/identity/server/devices/devices';
import { composeFactors, type Factors } from '../../plugins/identity/server/factors/compose';
import { accountNames, passwordSignIn } from '../../plugins/identity/server/interaction/sign-in';
import { composePhone, type Phone } from '../../plugins/identity/server/phone/compose';
import { cardStore, type Cards } from '../../plugins/identity/server/phone/store/cards';
import { ticketStore, type Tickets } from '../../plugins/identity/server/phone/store/tickets';
import { signInBinding } from '../../plugins/identity/server/phone/use-cases/binding';
import type { From, PhoneWork } from '../../plugins/identity/server/phone/use-cases/work';
import { usernameOf } from '../../src/access/username';
import { sealContact } from '../../src/api/patient/sealed-columns';
import type { CodeMessage, CodeSender } from '../../src/kernel/code-sender';
import { createContentTables } from './content-tables';
import { createFactorTables } from './factor-tables';
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

export const AMINA = { userId: 11, patientId: 21, document: 'amina-document', msisdn: '254712345678' };
export const BRIAN = { userId: 12, patientId: 22, document: 'brian-document', msisdn: '254733000111' };
export const DESK = { userId: 31 };
export const STRANGER = '254722987654';
export const PASSWORD = 'Safari-Njema-2026';
export const BIRTH_DATE = '1992-04-17';

export interface PhoneWorld extends TestKernel {
  knex: Knex;
  phone: Phone;
  number: NumberWork;
  /** Whose sessions were ended. */
  ended: number[];
  /** Which numbers were told that their account is to move. */
  notices: string[];
  work: PhoneWork;
  links: LinkParts;
  factors: Factors;
  devices: Devices;
  tickets: Tickets;
  cards: Cards;
  sent: CodeMessage[];
  /** How many sign-ins were put on the trail as refused. */
  refusals: string[];
  /** A code on its way to this number, asked for by this device. */
  ask(msisdn: string, from?: From): Promise<{ challenge: string; code: string }>;
  drop(): Promise<void>;
}

export const FROM: From = {
  device: 'device-of-amina-0123456789',
  ip: '197.248.10.1',
  clientId: 'patient-app',
};
export const OTHER: From = { ...FROM, device: 'device-of-a-stranger-01234' };

/** The patient app's sign-in over a database of its own: clinic 1, patients Amina and Brian, a clerk. */
export async function phoneWorld(
  database: { knex: Knex; drop(): Promise<void> } = temporarySqlite(),
): Promise<PhoneWorld> {
  const { knex, drop } = database;
  for (const up of [
    createFactorTables,
    issuerTables,
    vaultTables,
    phoneTables,
    linkTables,
    numberTables,
    appTables,
    signInTables,
    endsOfAccess,
  ]) {
    await up(knex);
  }
  await createContentTables(knex);
  const made = testKernel(knex, { now: new Date('2026-11-26T06:00:00.000Z') });
  const { kernel } = made;
  const sent: CodeMessage[] = [];
  const sender: CodeSender = {
    channels: ['whatsapp-then-sms', 'sms'],
    queue: async (_trx, message) => void sent.push(message),
    forget: () => Promise.resolve(),
  };
  const settings = { publicUrl: 'https://daktari.example', productName: 'Daktari' };
  const factors = composeFactors(kernel, settings, { sender: () => sender });
  const parts = { vault: kernel.vault, ids: kernel.ids };
  const devices = deviceStore({ ...parts, now: () => kernel.clock.now() });
  const tickets = ticketStore({ ...parts, now: () => Date.now() });
  const cards = cardStore(kernel.vault);
  const refusals: string[] = [];
  const noteRefused = (clientId: string): Promise<void> => Promise.resolve(void refusals.push(clientId));
  const passwords = passwordSignIn({
    db: () => knex,
    names: accountNames(
      (msisdn) => usernameOf(kernel.vault, msisdn),
      (value, purpose) => kernel.vault.blindIndex(value, purpose),
    ),
    factors,
    noteRefused,
    passwords: {
      verify: async (identifier, password) => {
        const row = await knex('up_users').where(identifier).first<{ id: number } | undefined>('id');
        return row && password === PASSWORD ? row.id : null;
      },
      hashPassword: (password) => Promise.resolve(password),
      setPassword: () => Promise.reject(new Error('nobody changes a password here')),
    },
  });
  const links: LinkParts = {
    ...{ kernel, codes: linkCodeStore({ ...parts, now: () => Date.now() }), careSources: () => [] },
    appPatients: appPatientStore(() => kernel.clock.now(), Date.now),
  };
  const work: PhoneWork = {
    ...{ kernel, factors, tickets, devices, cards, passwords, noteRefused },
    vouchFor: (userId, code) => vouchFor(links, userId, code),
  };
  const phone = composePhone(kernel, work);
  const ended: number[] = [];
  const notices: string[] = [];
  kernel.services.provide(PHONE_NOTICES, {
    tell: (_trx, { msisdn }) => Promise.resolve(void notices.push(msisdn)),
  });
  const endAccess = (_trx: unknown, ids: readonly number[]) => Promise.resolve(void ended.push(...ids));
  const number = composeNumber({ kernel, factors, passwords, endAccess });
  await addPeople(knex, made);
  return {
    ...made,
    ...{
      knex,
      phone,
      number,
      ended,
      notices,
      work,
      links,
      factors,
      devices,
      tickets,
      cards,
      sent,
      refusals,
      drop,
    },
    ask: async (msisdn, { device, ip } = FROM) => {
      const request = { msisdn, binding: signInBinding(device), ip, language: 'en' } as const;
      const { challenge } = await factors.codes.start({ ...request, channel: 'sms' });
      return { challenge, code: sent.at(-1)?.code ?? '' };
    },
  };
}

async function addPeople(knex: Knex, { kernel: { vault } }: TestKernel): Promise<void> {
  await knex('clinics').insert([
    { id: 1, document_id: 'clinic-1', name: 'Amani', time_zone: 'Africa/Nairobi', active: true },
    { id: 2, document_id: 'clinic-2', name: 'Tumaini', time_zone: 'Africa/Nairobi', active: true },
  ]);
  await knex('up_roles').insert([
    { id: 1, type: 'patient' },
    { id: 2, type: 'front-desk' },
  ]);
  for (const person of [AMINA, BRIAN]) {
    const { userId, patientId, document, msisdn } = person;
    const username = usernameOf(vault, msisdn);
    await knex('up_users').insert({
      ...{ id: userId, document_id: `user-${userId}`, username, email: `${username}@phone.invalid` },
      ...{ password: 'hashed', blocked: false },
    });
    await knex('up_users_role_lnk').insert({ user_id: userId, role_id: 1 });
    const contact = await knex.transaction((trx) => sealContact(vault, trx, document, { msisdn }));
    await knex('patients').insert({
      ...{ id: patientId, document_id: document, full_name: document, language: 'en', active: true },
      ...{ clinic_id: 1, user_id: userId, date_of_birth: BIRTH_DATE },
      phone_index: vault.blindIndex(msisdn, 'patient-phone'),
      phone_sealed: contact.phoneSealed,
    });
  }
  await knex('up_users').insert({
    ...{ id: DESK.userId, document_id: 'user-desk', username: 'desk', email: 'desk@clinic.test' },
    ...{ password: 'hashed', blocked: false, clinic_id: 1 },
  });
  await knex('up_users_role_lnk').insert({ user_id: DESK.userId, role_id: 2 });
}
