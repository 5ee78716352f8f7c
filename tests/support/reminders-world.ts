import { up as issuerTables } from '../../database/migrations/2026.11.26T00.00.01.identity';
import { up as vaultTables } from '../../database/migrations/2026.11.26T00.00.04.vault';
import { up as pushTables } from '../../database/migrations/2026.11.28T00.00.80.push';
import { composeReminders, type Reminders } from '../../plugins/reminders/server/compose';
import { settingsSchema } from '../../plugins/reminders/server/config';
import type { VisitCard } from '../../plugins/reminders/server/face';
import type { SendOutcome } from '../../plugins/reminders/server/domain/send-outcome';
import type { AddressedChannel, Outgoing, Senders } from '../../plugins/reminders/server/ports';
import type { PushOutgoing, PushReceipt } from '../../plugins/reminders/server/domain/push';
import { DELIVERIES, type DeliveryRow } from '../../plugins/reminders/server/store/delivery-row';
import { STANDING_SESSIONS } from '../../src/kernel/standing-sessions';
import { standingSessions } from '../../plugins/identity/server/sessions/standing';
import { sealContact } from '../../src/api/patient/sealed-columns';
import { isSqlite, type Db } from '../../src/kernel/db';
import { createContentTables } from './content-tables';
import { createFactorTables } from './factor-tables';
import { testKernel, type TestKernel } from './kernel';
import { temporarySqlite } from './sqlite';

export const NOW = new Date('2026-11-23T06:00:00.000Z');
export const PATIENT_PHONE = '254712345678';
export const PATIENT_NAME = 'Zawadi Canarywa';
export const PATIENT_EMAIL = 'zawadi.canarywa@mail.test';

/** A provider that takes, refuses, loses answers or dies as told, and remembers what it took. */
export interface FakeProvider {
  taken: Outgoing[];
  /** What the next sends meet, in turn; without one a send is taken. */
  script: (SendOutcome | 'die-before' | 'die-after' | 'taken-but-unknown')[];
  /** The channels whose sends follow the script. */
  scripted: AddressedChannel[];
  /** What went by push, to all phones at once. */
  pushed: PushOutgoing[];
  /** What a push meets; without one it is taken. */
  pushOutcome: SendOutcome | null;
  /** Tickets whose receipts were asked for. */
  askedFor: string[];
  /** What has become of a push by now. */
  receipts(ticket: string): PushReceipt | null;
  canBeAsked: boolean;
  senders: Senders;
  bodies(channel: AddressedChannel): Outgoing[];
}

export interface RemindersWorld extends TestKernel {
  reminders: Reminders;
  provider: FakeProvider;
  /** The database file; empty on PostgreSQL. */
  file: string;
  knex: Db;
  card(changes?: Partial<VisitCard>): VisitCard;
  deliveries(): Promise<DeliveryRow[]>;
  drop(): Promise<void>;
}

interface Options {
  email?: boolean;
  language?: 'en' | 'sw';
  database?: { knex: Db; file?: string; drop(): Promise<void> };
  /** Without settings, messages go to the fake provider. */
  settings?: Record<string, unknown>;
}

/** The plugin over a database of its own, with one clinic, a doctor, two at the front desk and a patient. */
export async function remindersWorld(options: Options = {}): Promise<RemindersWorld> {
  const { email = false, language = 'en', database = temporarySqlite() } = options;
  const { knex, file = '', drop } = database;
  await createFactorTables(knex);
  await vaultTables(knex);
  await issuerTables(knex);
  await pushTables(knex);
  await createContentTables(knex);
  // What Strapi makes of plugins/reminders/server/content-types.
  await knex.schema.createTable('reminders_rules', (table) => {
    table.increments('id');
    for (const name of ['clinic_id', 'minutes_before']) table.integer(name);
    for (const name of ['by_email', 'active']) table.boolean(name);
  });
  const made = testKernel(knex, { now: NOW });
  made.kernel.services.provide(STANDING_SESSIONS, standingSessions(Date.now));
  const { vault } = made.kernel;
  const contact = await knex.transaction((trx) =>
    sealContact(vault, trx, 'patientdoc', {
      msisdn: PATIENT_PHONE,
      email: email ? PATIENT_EMAIL : undefined,
    }),
  );
  await knex('clinics').insert({
    id: 1,
    name: 'Amani Clinic',
    phone: '0700 000 111',
    time_zone: 'Africa/Nairobi',
  });
  await knex('up_roles').insert([
    { id: 1, type: 'front-desk' },
    { id: 2, type: 'practitioner' },
  ]);
  await knex('up_users').insert([
    { id: 5, email: 'doctor@clinic.test', blocked: false, clinic_id: 1 },
    { id: 6, email: 'desk1@clinic.test', blocked: false, clinic_id: 1 },
    { id: 7, email: 'desk2@clinic.test', blocked: false, clinic_id: 1 },
    { id: 8, email: 'gone@clinic.test', blocked: true, clinic_id: 1 },
    { id: 9, email: 'other@clinic.test', blocked: false, clinic_id: 2 },
  ]);
  await knex('up_users_role_lnk').insert([
    { user_id: 5, role_id: 2 },
    ...[6, 7, 8, 9].map((user_id) => ({ user_id, role_id: 1 })),
  ]);
  await knex('practitioners').insert({
    id: 2,
    full_name: 'Njeri Mwangi',
    title: 'Dr',
    user_id: 5,
    clinic_id: 1,
  });
  await knex('patients').insert({
    id: 3,
    document_id: 'patientdoc',
    full_name: PATIENT_NAME,
    language,
    phone_sealed: contact.phoneSealed,
    phone_index: vault.blindIndex(PATIENT_PHONE, 'patient-phone'),
    email_sealed: contact.emailSealed,
  });
  const provider = fakeProvider();
  const reminders = options.settings
    ? composeReminders(made.kernel, settingsSchema.parse(options.settings))
    : composeReminders(made.kernel, settingsSchema.parse({}), provider.senders);
  return {
    ...made,
    reminders,
    provider,
    file,
    knex,
    card: (changes) => ({
      visitId: 123,
      documentId: 'visitdoc',
      reference: 'KX7P2MQA',
      startsAt: new Date('2026-11-26T11:30:00.000Z'),
      clinicId: 1,
      practitionerId: 2,
      patientId: 3,
      version: 1,
      ...changes,
    }),
    deliveries: () => knex<DeliveryRow>(DELIVERIES).orderByRaw(isSqlite(knex) ? 'rowid' : 'created_at, ctid'),
    drop,
  };
}

function fakeProvider(): FakeProvider {
  const taken: Outgoing[] = [];
  const provider: Omit<FakeProvider, 'senders'> = {
    taken,
    ...{ pushed: [], pushOutcome: null, askedFor: [], receipts: () => null },
    script: [],
    scripted: ['whatsapp', 'sms', 'email'],
    canBeAsked: true,
    bodies: (channel) => taken.filter(({ content }) => content.channel === channel),
  };
  const idOf = (index: number) => `SM${String(index).padStart(32, '0')}`;
  const sender = {
    send: async (message: Outgoing): Promise<SendOutcome> => {
      const scripted = provider.scripted.includes(message.content.channel);
      const next = scripted ? provider.script.shift() : undefined;
      if (next === 'die-before') throw new Error('process killed before the send');
      if (next !== undefined && typeof next !== 'string') return next;
      taken.push(message);
      if (next === 'die-after') throw new Error('process killed after the send');
      if (next === 'taken-but-unknown') return { kind: 'unknown', code: 'ECONNRESET' };
      return { kind: 'accepted', providerId: idOf(taken.length - 1) };
    },
    lookUp: async (message: Outgoing): Promise<readonly string[] | null> => {
      if (!provider.canBeAsked) return null;
      const same = JSON.stringify(message.content);
      return taken.flatMap(({ to, content }, index) =>
        to === message.to && JSON.stringify(content) === same ? [idOf(index)] : [],
      );
    },
  };
  const push: Senders['push'] = {
    send: async (message) => {
      provider.pushed.push(message);
      if (provider.pushOutcome) return { outcome: provider.pushOutcome, tickets: [], gone: [] };
      const tickets = message.phones.map(({ index }, at) => ({
        ...{ ticket: `ticket-${provider.pushed.length}-${at}`, phone: index },
      }));
      return { outcome: { kind: 'accepted', providerId: 'ticket' }, tickets, gone: [] };
    },
    receipts: async (tickets) => {
      provider.askedFor.push(...tickets);
      return new Map(
        tickets.flatMap((ticket) => {
          const receipt = provider.receipts(ticket);
          return receipt ? [[ticket, receipt] as const] : [];
        }),
      );
    },
  };
  return Object.assign(provider, { senders: { whatsapp: sender, sms: sender, email: sender, push } });
}
