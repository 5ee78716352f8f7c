import { randomUUID } from 'node:crypto';
import { passwordGrant, staffTokens } from '../support/issuer-client';
import { registerByPhone } from '../support/phone-client';
import { OUTSIDE_CLIENT, outsideProvider, type OutsideProviderServer } from '../support/outside-provider';
import { startStack, type Stack } from '../support/stack';
import { workIn, workOptions, type Work } from '../support/work';
import { at, send, type Reply, type Sending } from './client';

/**
 * Who calls: patients A and B; doctors X, Y and W and staff of clinic 1; a doctor, the desk and the admin of clinic 2;
 * a program. X treats A, Y treats B, Z treats C; W treats nobody: A was handed over to them, B was and is no more.
 */
export const CALLERS = [
  'nobody',
  'patientA',
  'patientB',
  'doctorX',
  'doctorY',
  'doctorW',
  'doctorZ',
  'desk1',
  'desk2',
  'admin1',
  'admin2',
  'officer1',
  'program',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Document ids: A and B belong to clinic 1 (with doctors X and Y), C to clinic 2 (with doctor Z). */
export interface Rows {
  visit: Record<'A' | 'B' | 'C', string>;
  payment: Record<'A' | 'B' | 'C', string>;
  patient: Record<'A' | 'B' | 'C', string>;
  /** P stands in clinic 1, Q in clinic 2, R is not active (and in clinic 1, but for the clinic itself). */
  clinic: Record<'P' | 'Q' | 'R', string>;
  service: Record<'P' | 'Q' | 'R', string>;
  practitioner: Record<'P' | 'Q' | 'R', string>;
  /** A is in force, B is over: patients handed over by X and by admin 1 to W. */
  handOver: Record<'A' | 'B', string>;
  /** Opened by Y, ended and reviewed: over. */
  breakGlass: Record<'A', string>;
}

export interface World {
  stack: Stack;
  /** A hospital's own identity provider, at which staff of ours may sign in: `hospital` in the settings. */
  outside: OutsideProviderServer;
  /** What the product does for a request. */
  work: Work;
  rows: Rows;
  tokens: Record<Caller, string | null>;
  as(caller: Caller, method: string, path: string, sending?: Sending): Promise<Reply>;
  signInAgain(caller: Caller): Promise<string | null>;
}

const PHONES: Partial<Record<Caller, string>> = { patientA: '0712345678', patientB: '0711222444' };
const MAILS: Partial<Record<Caller, string>> = {
  doctorX: 'achieng@mwangaza.example',
  doctorY: 'kiprono@mwangaza.example',
  doctorW: 'wanjala@mwangaza.example',
  doctorZ: 'zawadi@tumaini.example',
  desk1: 'desk@mwangaza.example',
  desk2: 'desk@tumaini.example',
  admin1: 'admin@mwangaza.example',
  admin2: 'admin@tumaini.example',
  officer1: 'compliance@mwangaza.example',
  program: 'program@partner.example',
};
export const PHONE_C = '0733444555';
const DAY_MS = 86_400_000;
/** Access tokens are good for fifteen minutes, and a slow machine takes longer for all chapters. */
const TOKEN_IS_OLD_MS = 10 * 60_000;

export async function buildWorld(client: 'sqlite' | 'postgres'): Promise<World> {
  const outside = await outsideProvider();
  const counting = workOptions();
  const stack = await startStack(client, {
    extraEnv: { LOG_LEVEL: 'debug', OUTSIDE_SIGN_IN: outsideSettings(outside), ...counting.env },
    nodeArgs: counting.nodeArgs,
    enrolStaff: false,
  });
  try {
    const { rows, doctorW } = await addSecondClinic(stack);
    const signIn = (caller: Caller): Promise<string | null> => signInAs(stack, caller);
    const tokens = {} as Record<Caller, string | null>;
    for (const caller of CALLERS) tokens[caller] = await signIn(caller);
    const given = new Map(CALLERS.map((caller) => [caller, Date.now()]));
    const as: World['as'] = async (caller, method, path, sending) => {
      if (Date.now() - (given.get(caller) ?? 0) > TOKEN_IS_OLD_MS) {
        tokens[caller] = await signIn(caller);
        given.set(caller, Date.now());
      }
      return send(stack.productUrl, method, path, { token: tokens[caller], ...sending });
    };
    const handOver = await handOverToW(as, { ...rows, doctorW }, await domainNow(stack));
    const breakGlass = { A: await reviewedEmergency(as, rows.patient.A) };
    const work = workIn(counting.file);
    return { stack, outside, work, rows: { ...rows, handOver, breakGlass }, tokens, as, signInAgain: signIn };
  } catch (error) {
    await stack.stop();
    await outside.stop();
    throw error;
  }
}

function outsideSettings({ issuer }: OutsideProviderServer): string {
  const hospital = { name: 'hospital', label: 'Mwangaza Hospital', issuer, amr: ['mfa'], ...OUTSIDE_CLIENT };
  const silent = {
    name: 'silent',
    label: 'Silent Hospital',
    issuer: 'http://localhost:9',
    ...OUTSIDE_CLIENT,
  };
  return JSON.stringify([hospital, silent]);
}

async function domainNow({ simulatorUrl }: Stack): Promise<Date> {
  return new Date(Number(at(await send(simulatorUrl, 'GET', '/clock'), 'virtualMs')));
}

/** X hands A over; the admin hands B over and takes it back. */
async function handOverToW(
  as: World['as'],
  { patient, doctorW }: Pick<Rows, 'patient'> & { doctorW: string },
  now: Date,
): Promise<Rows['handOver']> {
  const until = new Date(now.getTime() + 30 * DAY_MS).toISOString();
  const give = async (caller: Caller, of: string): Promise<string> => {
    const body = { patient: of, practitioner: doctorW, until, reason: 'Away on leave' };
    const reply = await as(caller, 'POST', '/api/care/hand-overs', { body });
    if (reply.status !== 201) throw new Error(`no hand-over: ${reply.text}`);
    return String(at(reply, 'id'));
  };
  const handOver = { A: await give('doctorX', patient.A), B: await give('admin1', patient.B) };
  const ended = await as('admin1', 'DELETE', `/api/care/hand-overs/${handOver.B}`);
  if (ended.status !== 200) throw new Error(`not withdrawn: ${ended.text}`);
  return handOver;
}

/** Y opens the patient in an emergency and ends it; the officer finds that right. */
async function reviewedEmergency(as: World['as'], patient: string): Promise<string> {
  const reason = { category: 'life-or-limb', words: 'Snake bite, the patient is not mine' };
  const opened = await as('doctorY', 'POST', '/api/care/break-glass', { body: { patient, reason } });
  const id = String(at(opened, 'id'));
  await as('doctorY', 'DELETE', `/api/care/break-glass/${id}`);
  const body = { verdict: 'justified', words: 'The ward confirms it' };
  const review = await as('officer1', 'POST', `/api/compliance/break-glass/${id}/review`, { body });
  if (review.status !== 200) throw new Error(`not reviewed: ${opened.text} ${review.text}`);
  return id;
}

async function signInAs({ productUrl, password }: Stack, caller: Caller): Promise<string | null> {
  const phone = PHONES[caller];
  const email = MAILS[caller];
  if (!phone && !email) return null;
  if (email) return (await staffTokens(productUrl, email, password)).access;
  const reply = await passwordGrant(productUrl, phone ?? '', password);
  const token = reply.body['access_token'];
  if (typeof token !== 'string') throw new Error(`${caller} can't sign in: ${JSON.stringify(reply.body)}`);
  return token;
}

interface StoredRow {
  id: number;
  document_id: string;
}

/**
 * Clinic 2 with a doctor, a desk, an admin and patient C, a program's account, inactive rows, an old visit each for A, B
 * and C, and a recent one, which makes them their doctors' patients.
 */
async function addSecondClinic(
  stack: Stack,
): Promise<{ rows: Omit<Rows, 'handOver' | 'breakGlass'>; doctorW: string }> {
  const { knex, password } = stack;
  const insert = async (table: string, row: object): Promise<StoredRow> => {
    const now = new Date();
    const base = { document_id: documentId(), created_at: now, updated_at: now, published_at: now };
    const [stored] = await knex(table).insert({ ...base, ...row }, ['id', 'document_id']);
    return stored as StoredRow;
  };
  const first = async (table: string, where: object): Promise<StoredRow> => {
    const row = await knex(table).where(where).first<StoredRow | undefined>('id', 'document_id');
    if (!row) throw new Error(`no row in ${table} for ${JSON.stringify(where)}`);
    return row;
  };
  const addUser = async (email: string, role: string, clinicId: number | null): Promise<number> => {
    const model = await knex('up_users').whereNotNull('password').first<{ password: string }>('password');
    const user = await insert('up_users', {
      username: email,
      email,
      password: model.password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      clinic_id: clinicId,
    });
    const { id: roleId } = await first('up_roles', { type: role });
    await knex('up_users_role_lnk').insert({ user_id: user.id, role_id: roleId });
    return user.id;
  };

  const clinic1 = await first('clinics', { slug: 'mwangaza' });
  const clinicRow = { ...(await knex('clinics').where({ id: clinic1.id }).first()), id: undefined };
  const clinic2 = await insert('clinics', { ...without(clinicRow), slug: 'tumaini', name: 'Tumaini Clinic' });
  const clinic3 = await insert('clinics', {
    ...without(clinicRow),
    slug: 'closed',
    name: 'Closed',
    active: false,
  });
  const serviceRow = without(await knex('services').where({ clinic_id: clinic1.id }).first());
  const service1 = await first('services', { clinic_id: clinic1.id, name: 'Consultation' });
  const service2 = await insert('services', { ...serviceRow, clinic_id: clinic2.id, name: 'Check-up' });
  const serviceR = await insert('services', { ...serviceRow, name: 'No more', active: false });
  const doctorX = await first('practitioners', { full_name: 'Achieng Otieno' });
  const doctorY = await first('practitioners', { full_name: 'Kiprono Cheruiyot' });
  const doctorRow = without(await knex('practitioners').where({ id: doctorX.id }).first());
  const doctorZ = await insert('practitioners', {
    ...doctorRow,
    full_name: 'Zawadi Tumaini',
    clinic_id: clinic2.id,
    user_id: await addUser('zawadi@tumaini.example', 'practitioner', clinic2.id),
  });
  const doctorR = await insert('practitioners', {
    ...doctorRow,
    full_name: 'Gone',
    user_id: null,
    active: false,
  });
  await knex('practitioners_services_lnk').insert({ practitioner_id: doctorZ.id, service_id: service2.id });
  for (const weekday of ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']) {
    const hours = { practitioner_id: doctorZ.id, weekday, opens_at: '08:00', closes_at: '16:00' };
    await insert('scheduling_weekly_hours', hours);
  }
  const doctorW = await insert('practitioners', {
    ...doctorRow,
    full_name: 'Wanjala Simiyu',
    user_id: await addUser('wanjala@mwangaza.example', 'practitioner', clinic1.id),
  });
  await addUser('desk@tumaini.example', 'front-desk', clinic2.id);
  await addUser('admin@tumaini.example', 'clinic-admin', clinic2.id);
  await addUser('program@partner.example', 'integration', null);

  const registered = await registerByPhone(stack, {
    fullName: 'Cyrus Tumaini',
    phone: PHONE_C,
    password,
    clinic: clinic2.document_id,
  });
  const patientA = await first('patients', { full_name: 'Amina Yusuf' });
  const patientB = await first('patients', { full_name: 'Samuel Kiptoo' });
  const patientC = await first('patients', { document_id: registered.patient.id });

  let day = 0;
  const now = await domainNow(stack);
  const addVisit = async (
    clinic: StoredRow,
    service: StoredRow,
    doctor: StoredRow,
    patient: StoredRow,
    { daysAgo, state = 'completed' }: { daysAgo?: number; state?: string } = {},
  ) => {
    day += 1;
    const startsAt =
      daysAgo === undefined
        ? new Date(Date.UTC(2020, 0, day, 7))
        : new Date(now.getTime() - daysAgo * DAY_MS);
    const visit = await insert('appointments', {
      reference: `OLD0000${day}`,
      state,
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 1_800_000),
      channel: 'video',
      clinic_id: clinic.id,
      service_id: service.id,
      practitioner_id: doctor.id,
      patient_id: patient.id,
      price_cents: 120_000,
      hold_extended: false,
      moved_count: 0,
      booked_by: 'patient',
      version: 1,
    });
    if (day > 3) return { visit: visit.document_id, payment: '' };
    const payment = await insert('payments', {
      reference: `OLDPY${day}`,
      subject: `visit:${visit.document_id}`,
      state: 'cancelled',
      amount_cents: 120_000,
      paid_cents: 0,
      refunded_cents: 0,
      clinic_id: clinic.id,
      patient_id: patient.id,
      method: 'mpesa',
      version: 1,
    });
    return { visit: visit.document_id, payment: payment.document_id };
  };
  const a = await addVisit(clinic1, service1, doctorX, patientA);
  const b = await addVisit(clinic1, service1, doctorY, patientB);
  const c = await addVisit(clinic2, service2, doctorZ, patientC);
  await addVisit(clinic1, service1, doctorX, patientA, { daysAgo: 10 });
  await addVisit(clinic1, service1, doctorY, patientB, { daysAgo: 100 });
  await addVisit(clinic2, service2, doctorZ, patientC, { daysAgo: 3, state: 'confirmed' });
  // None of these opens a patient: nobody paid, called off, long ago, far ahead, nobody came weeks ago.
  await addVisit(clinic1, service1, doctorX, patientB, { daysAgo: -1, state: 'held' });
  await addVisit(clinic1, service1, doctorX, patientB, { daysAgo: 5, state: 'cancelled' });
  await addVisit(clinic1, service1, doctorX, patientB, { daysAgo: 200 });
  await addVisit(clinic1, service1, doctorY, patientA, { daysAgo: -60, state: 'confirmed' });
  await addVisit(clinic1, service1, doctorY, patientA, { daysAgo: 30, state: 'no_show' });
  // X once worked for clinic 2: what was there stays there.
  await addVisit(clinic2, service2, doctorX, patientC, { daysAgo: 20 });
  const ids = (p: StoredRow, q: StoredRow, r: StoredRow): Record<'P' | 'Q' | 'R', string> => ({
    P: p.document_id,
    Q: q.document_id,
    R: r.document_id,
  });
  const rows = {
    visit: { A: a.visit, B: b.visit, C: c.visit },
    payment: { A: a.payment, B: b.payment, C: c.payment },
    patient: { A: patientA.document_id, B: patientB.document_id, C: patientC.document_id },
    clinic: ids(clinic1, clinic2, clinic3),
    service: ids(service1, service2, serviceR),
    practitioner: ids(doctorX, doctorZ, doctorR),
  };
  return { rows, doctorW: doctorW.document_id };
}

function documentId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 24);
}

/** A stored row as a pattern for another one. */
function without(row: Record<string, unknown>): Record<string, unknown> {
  const { id: _id, document_id: _documentId, ...rest } = row;
  return rest;
}
