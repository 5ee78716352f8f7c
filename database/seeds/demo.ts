import type { Core } from '@strapi/strapi';
import { cmsPeopleStore } from '../../plugins/identity/server/cms/store/cms-people';
import { factorStore } from '../../plugins/identity/server/factors/store/store';
import { adoptTotp } from '../../plugins/identity/server/factors/use-cases/adopt-totp';
import { usernameOf } from '../../src/access/username';
import { sealContact } from '../../src/api/patient/sealed-columns';
import type { Kernel } from '../../src/kernel/kernel';
import { realNow } from '../../src/kernel/clock';
import { numberIndex } from '../../src/kernel/where-number';
import { accounts } from '../../src/strapi/accounts';
import { kernelOf } from '../../src/strapi/kernel-of';
import { CLINIC_EDITOR } from '../../src/strapi/sync-cms-roles';
import {
  CLINIC,
  CMS_ADMIN,
  DOCTORS,
  PATIENTS,
  SERVICES,
  STAFF,
  TECHNICIAN,
  type Doctor,
} from './demo-people';
import { birthDateOf, bookPastPayment } from './past-details';
import { NOTED_VISITS, signPastNote } from './past-notes';
import { pastTimes, receptionOf } from './past-times';

export interface SeedOptions {
  /** One password for everybody; the demo shows it on its landing page. */
  password: string;
  /** How many visits of the past weeks to write. */
  pastVisits: number;
  /** Whether the history has its money and the patients their days of birth; tests begin with bare books. */
  pastDetails: boolean;
  /** By e-mail address: the secret of somebody's authenticator app. Others enrol at their first sign-in. */
  authenticators: Readonly<Record<string, string>>;
  /** Told of each payment of the history: the simulator's till has to know what it may be asked to give back. */
  onPaid?: (payment: SeededPayment) => void;
}

export interface SeededPayment {
  receipt: string;
  msisdn: string;
  /** The account that was typed. */
  reference: string;
  amountCents: number;
  at: string;
}

interface Seeding {
  strapi: Core.Strapi;
  kernel: Kernel;
  passwordHash: string;
  authenticators: SeedOptions['authenticators'];
  clinicId: number | null;
  roles: ReadonlyMap<string, number>;
}

const DAY_MS = 86_400_000;
/** Index into SERVICES. */
const AT_CLINIC = SERVICES.findIndex(({ channel }) => channel === 'in_person');

/** Fills an empty database with the demo clinic. @returns false when there is a clinic already */
export async function seedDemo(
  strapi: Core.Strapi,
  { password, pastVisits, pastDetails, authenticators, onPaid }: SeedOptions,
): Promise<boolean> {
  if ((await strapi.db.query('api::clinic.clinic').count()) > 0) return false;
  const passwordHash = await accounts(strapi).hashPassword(password);
  const roleRows: { id: number; type: string }[] = await strapi.db
    .query('plugin::users-permissions.role')
    .findMany();
  const clinic = await strapi.documents('api::clinic.clinic').create({ data: CLINIC });
  const seeding: Seeding = {
    strapi,
    kernel: kernelOf(strapi),
    passwordHash,
    authenticators,
    clinicId: Number(clinic.id),
    roles: new Map(roleRows.map(({ type, id }) => [type, id])),
  };
  const services: number[] = [];
  for (const service of SERVICES) {
    const row = await strapi.db.query('api::service.service').create({
      data: {
        ...base(seeding),
        ...service,
        clinic: seeding.clinicId,
        minNoticeMinutes: 30,
        horizonDays: 30,
        active: true,
      },
    });
    services.push(Number(row.id));
  }
  const doctors: number[] = [];
  for (const doctor of DOCTORS) doctors.push(await addDoctor(seeding, doctor, services));
  for (const member of STAFF)
    await addUser(seeding, member.email, member.email, member.fullName, member.role);
  const patients: number[] = [];
  for (const [fullName, msisdn, language] of PATIENTS) {
    const born = pastDetails ? birthDateOf(patients.length) : null;
    patients.push(await addPatient(seeding, { fullName, msisdn, language, born }));
  }
  await addPastVisits(seeding, { doctors, patients, services, count: pastVisits, paid: pastDetails, onPaid });
  await addCmsUsers(seeding, password);
  return true;
}

function base({ kernel }: Seeding): { documentId: string; publishedAt: Date } {
  return { documentId: kernel.ids.documentId(), publishedAt: kernel.clock.now() };
}

async function addUser(
  { strapi, kernel, passwordHash, authenticators, clinicId, roles }: Seeding,
  username: string,
  email: string,
  fullName: string | null,
  role: string,
): Promise<number> {
  const row = await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username,
      email,
      fullName,
      password: passwordHash,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: roles.get(role),
      clinic: role === 'patient' ? null : clinicId,
    },
  });
  const secret = authenticators[email];
  if (secret !== undefined) await adoptTotp({ kernel, store: factorStore }, Number(row.id), secret);
  return Number(row.id);
}

async function addDoctor(seeding: Seeding, doctor: Doctor, services: readonly number[]): Promise<number> {
  const { strapi, clinicId } = seeding;
  const { hours, email, services: offered, ...person } = doctor;
  const user = await addUser(seeding, email, email, person.fullName, 'practitioner');
  const row = await strapi.db.query('api::practitioner.practitioner').create({
    data: {
      ...base(seeding),
      ...person,
      title: 'Dr',
      clinic: clinicId,
      user,
      services: offered.map((index) => services[index]),
      active: true,
    },
  });
  for (const { weekdays, opensAt, closesAt } of hours) {
    for (const weekday of weekdays) {
      await strapi.db.query('plugin::scheduling.weekly-hour').create({
        data: { ...base(seeding), practitioner: row.id, weekday, opensAt, closesAt },
      });
    }
  }
  return Number(row.id);
}

async function addPatient(
  seeding: Seeding,
  {
    fullName,
    msisdn,
    language,
    born,
  }: { fullName: string; msisdn: string; language: string; born: string | null },
): Promise<number> {
  const { strapi, kernel, clinicId } = seeding;
  const username = usernameOf(kernel.vault, msisdn);
  const user = await addUser(seeding, username, `${username}@phone.invalid`, null, 'patient');
  const { documentId, publishedAt } = base(seeding);
  const contact = await kernel
    .db()
    .transaction((trx) => sealContact(kernel.vault, trx, documentId, { msisdn }));
  const row = await strapi.db.query('api::patient.patient').create({
    data: {
      documentId,
      publishedAt,
      fullName,
      language,
      dateOfBirth: born,
      clinic: clinicId,
      user,
      active: true,
      phoneIndex: numberIndex(kernel.vault, msisdn),
      ...contact,
    },
  });
  return Number(row.id);
}

/** Visits that are over, so they hold no time and ask for no money; `paid`: with what was paid for them in the books. */
async function addPastVisits(
  seeding: Seeding,
  {
    doctors,
    patients,
    services,
    count,
    paid,
    onPaid,
  }: {
    doctors: number[];
    patients: number[];
    services: number[];
    count: number;
    paid: boolean;
    onPaid: SeedOptions['onPaid'];
  },
): Promise<void> {
  const { strapi, kernel, clinicId } = seeding;
  const now = kernel.clock.now();
  let noted = 0;
  const half = Math.ceil(count / 2);
  const times = [0, 2].map((doctor) => pastTimes(DOCTORS[doctor]?.hours ?? [], CLINIC.timeZone, now, half));
  for (let i = 0; i < count; i += 1) {
    const start = times[i % 2]?.[Math.floor(i / 2)];
    if (start === undefined) throw new Error('the doctor of the history has no hours');
    const startsAt = new Date(start);
    // A third of the visits is at the clinic, where there is a waiting room.
    const offer = i % 3 === 2 ? AT_CLINIC : i % 2;
    const minutes = SERVICES[offer]?.lengthMinutes ?? 30;
    const missed = i % 9 === 4;
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
    const visit = base(seeding);
    const who = (i * 7) % patients.length;
    const patientId = patients[who] ?? 0;
    const practitionerId = doctors[(i % 2) * 2] ?? 0;
    const priceCents = SERVICES[offer]?.priceCents ?? 0;
    await strapi.db.query('api::appointment.appointment').create({
      data: {
        ...visit,
        reference: kernel.ids.reference(8),
        state: missed ? 'no_show' : 'completed',
        startsAt,
        endsAt,
        channel: SERVICES[offer]?.channel,
        priceCents,
        clinic: clinicId,
        service: services[offer],
        practitioner: practitionerId,
        patient: patientId,
        holdExtended: false,
        movedCount: 0,
        bookedBy: i % 3 === 0 ? 'clinic' : 'patient',
        confirmedAt: new Date(startsAt.getTime() - 2 * DAY_MS),
        completedAt: missed ? null : startsAt,
        ...(offer === AT_CLINIC && !missed ? receptionOf(startsAt, i) : {}),
        version: 3,
      },
    });
    if (paid && clinicId !== null && !missed && i % 2 === 0 && noted < NOTED_VISITS) {
      await signPastNote(kernel, noted, {
        ...{ documentId: visit.documentId, clinicId, practitionerId, at: endsAt },
      });
      noted += 1;
    }
    if (!paid || clinicId === null || priceCents === 0) continue;
    const confirmedAt = new Date(startsAt.getTime() - 2 * DAY_MS);
    const money = { documentId: visit.documentId, clinicId, patientId, amountCents: priceCents };
    const paidFor = await kernel
      .db()
      .transaction((trx) =>
        bookPastPayment(kernel, trx, { ...money, paidAt: confirmedAt, earnedAt: missed ? null : startsAt }),
      );
    const msisdn = PATIENTS[who]?.[1] ?? '';
    onPaid?.({ ...paidFor, msisdn, amountCents: priceCents, at: confirmedAt.toISOString() });
  }
}

/**
 * The one who edits the clinic, and the one who runs the installation: persons with an account, as all in the CMS are.
 * Their passwords open the CMS where CMS_PASSWORD_SIGN_IN says so.
 */
async function addCmsUsers(seeding: Seeding, password: string): Promise<void> {
  const { strapi, kernel } = seeding;
  // Of no clinic: whoever runs the installation reaches nothing over the API.
  const technician = { ...seeding, clinicId: null };
  const { firstname, lastname, email } = TECHNICIAN;
  await addUser(technician, email, email, `${firstname} ${lastname}`, 'clinic-admin');
  const users = strapi.service('admin::user') as { create(attributes: object): Promise<{ id: number }> };
  for (const [person, code, kind] of [
    [TECHNICIAN, 'strapi-super-admin', 'operator'],
    [CMS_ADMIN, CLINIC_EDITOR, 'editor'],
  ] as const) {
    const role = await strapi.db.query('admin::role').findOne({ where: { code } });
    if (!role) throw new Error(`there is no CMS role ${code}`);
    const own = { password, isActive: true, registrationToken: null, roles: [role.id] };
    const { id: adminUserId } = await users.create({ ...person, ...own });
    await kernel.db().transaction(async (trx) => {
      const user = await trx('up_users').where({ email: person.email }).first<{ id: number }>('id');
      await cmsPeopleStore(realNow, true).bind(trx, user.id, { adminUserId, kind });
    });
  }
}
