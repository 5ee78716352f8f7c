// Makes one database for all: doctors with open calendars, patients with tokens, a week with some visits in it.
import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import Database from 'better-sqlite3';
import { root } from '../../scripts/lib/stack.mjs';

const require = createRequire(import.meta.url);
const { createVault } = require(path.join(root, 'dist/src/kernel/vault.js'));

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const HALF_HOUR_MS = 1_800_000;
const DAY_MS = 86_400_000;
/** Midnight in Nairobi, where the days of the open calendars begin, is 21:00 UTC. */
const MIDNIGHT_MS = 21 * 3_600_000;

/** Adds what the benchmark books: `doctors` who work day and night, and `patients`, each with an access token, and a front desk. */
export function addPeople(filename, env, { doctors, patients }) {
  const db = new Database(filename);
  const now = Date.now();
  const stamp = { created_at: now, updated_at: now, published_at: now };
  const insert = (table, row) => {
    const keys = Object.keys(row);
    const sql = `INSERT INTO ${table} (${keys.join(', ')}) VALUES (${keys.map((key) => `@${key}`).join(', ')})`;
    return Number(db.prepare(sql).run(row).lastInsertRowid);
  };
  const clinic = db.prepare('SELECT id FROM clinics').get().id;
  const service = db.prepare("SELECT id, document_id FROM services WHERE name = 'Consultation'").get();
  const roleOf = (type) => db.prepare('SELECT id FROM up_roles WHERE type = ?').get(type).id;
  const vault = vaultOf(env);
  const tokenFor = tokenMaker(db, env);

  function addDoctor(index) {
    const document = `benchdoctor${String(index).padStart(13, '0')}`;
    const id = insert('practitioners', {
      document_id: document,
      full_name: `Bench Doctor ${index}`,
      clinic_id: clinic,
      active: 1,
      ...stamp,
    });
    insert('practitioners_services_lnk', { practitioner_id: id, service_id: service.id });
    for (const weekday of WEEKDAYS) {
      const hours = { opens_at: '00:00', closes_at: '24:00' };
      const document_id = `${document.slice(0, 20)}${weekday.slice(0, 4)}`;
      insert('scheduling_weekly_hours', { document_id, practitioner_id: id, weekday, ...hours, ...stamp });
    }
    return document;
  }

  function addAccount(document_id, { username, role, client_id, clinic_id = null }) {
    const user = {
      username,
      email: `${username}@phone.invalid`,
      provider: 'local',
      confirmed: 1,
      blocked: 0,
      clinic_id,
    };
    const user_id = insert('up_users', { document_id, ...user, ...stamp });
    insert('up_users_role_lnk', { user_id, role_id: roleOf(role) });
    const grant_id = randomBytes(24).toString('base64url');
    const expires_at = Math.floor((now + DAY_MS) / 1000);
    insert('oidc_payloads', {
      kind: 'Grant',
      id: grant_id,
      payload: '{}',
      account_id: document_id,
      expires_at,
    });
    const session = { id: String(user_id), grant_id, user_id, role, client_id, device: '' };
    // Seen just now for as long as the benchmark runs: noting it once a minute is not what is measured.
    insert('identity_sessions', { ...session, created_at: now, last_seen_at: now + DAY_MS });
    return { id: user_id, token: tokenFor(document_id, grant_id, client_id) };
  }

  function addPatient(index) {
    const document_id = `benchpatient${String(index).padStart(12, '0')}`;
    const who = { username: `bench-${index}`, role: 'patient', client_id: 'patient-app' };
    const account = addAccount(document_id, who);
    const msisdn = phoneOf(900_000 + index);
    const sealed = vault.seal(msisdn, { table: 'patients', row: document_id, column: 'phone_sealed' });
    const phone = { phone_sealed: sealed, phone_index: vault.blindIndex(msisdn, 'patient-phone') };
    const person = { full_name: `Bench Patient ${index}`, language: 'en', clinic_id: clinic, active: 1 };
    insert('patients', { document_id, ...person, ...phone, user_id: account.id, ...stamp });
    return account;
  }

  function addDesk() {
    const who = { username: 'bench-desk', role: 'front-desk', client_id: 'console', clinic_id: clinic };
    return addAccount('benchdesk000000000000000', who);
  }

  try {
    return db.transaction(() => ({
      service: service.document_id,
      doctors: Array.from({ length: doctors }, (_, index) => addDoctor(index)),
      desk: addDesk(),
      users: Array.from({ length: patients }, (_, index) => addPatient(index)),
    }))();
  } finally {
    db.close();
  }
}

/** Brings the clinic to `total` patients, as a desk writes them down: with a number and without an account. */
export function fillPatients(filename, env, total) {
  const db = new Database(filename);
  const now = Date.now();
  const clinic = db.prepare('SELECT id FROM clinics').get().id;
  const vault = vaultOf(env);
  const insert = db.prepare(
    `INSERT INTO patients (document_id, full_name, language, clinic_id, active, phone_sealed, created_at, updated_at, published_at)
     VALUES (@row, @name, 'en', ${clinic}, 1, @sealed, ${now}, ${now}, ${now})`,
  );
  const addPatient = (index) => {
    const row = `longlist${String(index).padStart(16, '0')}`;
    const address = { table: 'patients', row, column: 'phone_sealed' };
    insert.run({ row, name: nameOf(index), sealed: vault.seal(phoneOf(index), address) });
  };
  try {
    const there = db.prepare('SELECT COUNT(*) AS n FROM patients WHERE clinic_id = ?').get(clinic).n;
    db.transaction(() => {
      for (let index = there; index < total; index += 1) addPatient(index);
    })();
    db.exec('ANALYZE');
  } finally {
    db.close();
  }
}

/** Spread over the alphabet, and the same for each run. */
function nameOf(index) {
  const letters = Array.from({ length: 4 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor((index * 7919) / 26 ** place) % 26)),
  );
  const name = letters.join('');
  return `${name[0].toUpperCase()}${name.slice(1)} ${index}`;
}

/** Makes every held visit a booked one, as if all had paid. */
export function confirmHeld(filename) {
  const db = new Database(filename);
  db.exec(`UPDATE appointments SET state = 'confirmed', hold_expires_at = NULL WHERE state = 'held';
           UPDATE scheduling_occupancy SET expires_at = NULL;
           DELETE FROM kernel_jobs`);
  db.close();
}

/** Takes away what the measured bookings and callbacks left to be done: thousands of prompts at once are no normal day. */
export function dropJobs(filename) {
  const db = new Database(filename);
  db.exec('DELETE FROM kernel_jobs');
  db.close();
}

export async function copyDatabase(from, to) {
  const db = new Database(from);
  await db.backup(to);
  db.close();
}

/** Callback tokens of payment attempts that wait for their outcome. */
export function callbackTokens(filename, limit) {
  const db = new Database(filename, { readonly: true });
  const rows = db.prepare('SELECT token FROM mpesa_attempts ORDER BY id LIMIT ?').all(limit);
  db.close();
  return rows.map(({ token }) => token);
}

/** The issuer's active signing key. */
export function signingKeyOf(row, vaultEnv) {
  const address = { table: 'oidc_keys', row: row.kid, column: 'sealed' };
  return JSON.parse(vaultOf(vaultEnv).openText(row.sealed, address));
}

/** Access tokens as the issuer would give them; made here, since 2900 sign-ins hash 2900 passwords. */
function tokenMaker(db, env) {
  const jwk = signingKeyOf(
    db.prepare("SELECT kid, sealed FROM oidc_keys WHERE state = 'active' AND alg = 'ES256'").get(),
    env,
  );
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  return (sub, gid, client_id) => {
    const now = Math.floor(Date.now() / 1000);
    const whose = { sub, gid, client_id, scope: 'api' };
    const where = { iss: `${env.PUBLIC_URL}/oauth`, aud: `${env.PUBLIC_URL}/api` };
    const payload = { ...whose, ...where, iat: now, exp: now + 7200 };
    const text = `${encode({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid })}.${encode(payload)}`;
    const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
    return `${text}.${signature.toString('base64url')}`;
  };
}

/** Bookings of half hours from tomorrow on, no two alike: first one for each doctor, then the next half hour. */
export function bookingOf({ doctors, service }, index, now) {
  const firstDay = Math.floor((now + MIDNIGHT_MS) / DAY_MS) * DAY_MS + DAY_MS - MIDNIGHT_MS + DAY_MS;
  const startsAt = new Date(firstDay + Math.floor(index / doctors.length) * HALF_HOUR_MS);
  const practitioner = doctors[index % doctors.length];
  return { practitioner, service, startsAt: startsAt.toISOString(), phone: phoneOf(index) };
}

function phoneOf(index) {
  return `2547${String(10_000_000 + index)}`;
}

export function vaultOf(env) {
  const [current, key] = env.VAULT_KEYS.split(',')[0].split(':');
  const indexKey = Buffer.from(env.VAULT_INDEX_KEY, 'base64');
  const keys = { current, keys: new Map([[current, Buffer.from(key, 'base64')]]), indexKey };
  return createVault({ keys, now: () => new Date(), realNow: Date.now });
}
