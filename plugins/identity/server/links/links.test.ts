import fc from 'fast-check';
import { ownPatients } from '../../../../src/access/own-patients';
import type { Principal } from '../../../../src/access/principal';
import { systemOrigin } from '../../../../src/kernel/audit';
import { outcomeOf } from '../../../../tests/support/factors';
import {
  AMINA,
  BIRTH_DATE,
  BRIAN,
  DESK,
  phoneWorld,
  type PhoneWorld,
} from '../../../../tests/support/phone-world';
import { SESSION } from '../../../../tests/support/principal';
import { linkRules } from './access';
import { GUARDIAN_KINDS, readLinkCode, spellLinkCode, termOf, type CodeKind } from './domain/link';
import { actingFor } from './store/links';
import { appointGuardian } from './use-cases/appoint-guardian';
import { endRecordLink } from './use-cases/end-link';
import { issueLinkCode } from './use-cases/issue-link-code';
import { redeemLink } from './use-cases/redeem-link';
import { vouchFor } from './use-cases/vouch';

const ORIGIN = systemOrigin('test');
const CHILD = { id: 41, document: 'child-document', birthDate: '2017-06-08' };
const DAY_MS = 86_400_000;
let world: PhoneWorld;

const person = (who: Partial<Principal>): Principal => ({
  ...{ role: 'patient', userId: 0, clinicId: 1, patientId: null, practitionerId: null },
  ...{ language: 'en', session: SESSION, ...who },
});
const amina = person({ userId: AMINA.userId, patientId: AMINA.patientId });
const brian = person({ userId: BRIAN.userId, patientId: BRIAN.patientId });
const clerk = person({ role: 'front-desk', userId: DESK.userId });
const foreignClerk = { ...clerk, clinicId: 2 };

beforeEach(async () => {
  world = await phoneWorld();
  await world.knex('patients').insert({
    ...{ id: CHILD.id, document_id: CHILD.document, full_name: 'Yusra', language: 'en', active: true },
    ...{ clinic_id: 1, date_of_birth: CHILD.birthDate },
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.drop();
});

const issue = async (kind: CodeKind, patient = CHILD.document, by = clerk): Promise<string> =>
  (await issueLinkCode(world.links, by, { patient, kind }, ORIGIN)).code;
const redeem = (code: string, birthDate = CHILD.birthDate, who = amina) =>
  redeemLink(world.links, who, { code, birthDate }, ORIGIN);
const end = (id: string, by: Principal) => endRecordLink(world.links, by, id, ORIGIN);
async function ownOf({ userId, patientId }: Principal): Promise<number[]> {
  const own = ownPatients(linkRules.dependants ?? [], world.knex, { userId, patientId }, world.clock.now());
  const rows = await world.knex.queryBuilder().from(own.as('own')).select<{ patient_id: number }[]>();
  return rows.map((row) => row.patient_id).sort((a, b) => a - b);
}

describe('a code of the clinic', () => {
  test('makes a parent act for the child until it is eighteen', async () => {
    const { kind, link, patient } = await redeem(await issue('parent'));
    expect([kind, patient, link?.until]).toEqual([
      'parent',
      CHILD.document,
      new Date('2035-06-07T21:00:00Z'),
    ]);
    expect(await ownOf(amina)).toEqual([AMINA.patientId, CHILD.id]);
    expect(await ownOf(brian)).toEqual([BRIAN.patientId]);
    world.clock.set(new Date('2035-06-07T20:59:59Z'));
    expect(await ownOf(amina)).toContain(CHILD.id);
    world.clock.set(new Date('2035-06-07T21:00:00Z'));
    expect(await ownOf(amina)).toEqual([AMINA.patientId]);
    const entry = { action: 'create', type: 'record-link', patients: [CHILD.id], clinicId: 1 };
    expect(world.trail.at(-1)).toMatchObject(entry);
  });

  test('counts once, for a quarter of an hour, and not when there is a newer one', async () => {
    const old = await issue('parent');
    const code = await issue('parent');
    expect(await outcomeOf(redeem(old))).toBe('link_code_wrong');
    await redeem(code.toLowerCase().replace('-', ' '));
    expect(await outcomeOf(redeem(code, CHILD.birthDate, brian))).toBe('link_code_wrong');
    const late = await issue('guardian');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * 60_000);
    expect(await outcomeOf(redeem(late, CHILD.birthDate, brian))).toBe('link_code_wrong');
  });

  test('needs the birth date, and is over after three wrong ones', async () => {
    const code = await issue('parent');
    for (const year of [2015, 2016, 2018]) {
      expect(await outcomeOf(redeem(code, `${year}-06-08`))).toBe('link_code_wrong');
    }
    expect(await outcomeOf(redeem(code))).toBe('link_code_wrong');
    expect(await ownOf(amina)).toEqual([AMINA.patientId]);
    expect(world.trail.at(-1)).toMatchObject({ action: 'denied', outcome: 'link_code_wrong', patients: [] });
  });

  test('is guessed at five times by one account, and then not even taken when it is right', async () => {
    const code = await issue('parent');
    for (let i = 0; i < 5; i += 1)
      expect(await outcomeOf(redeem(`AAAA-AAA${i + 2}`))).toBe('link_code_wrong');
    expect(await outcomeOf(redeem(code))).toMatch(/^too_many_requests/);
    await redeem(code, CHILD.birthDate, brian);
  });

  test('gives a record without an account its owner, and an owner another record', async () => {
    const newcomer = person({ userId: DESK.userId + 1 });
    expect(await redeem(await issue('self'), CHILD.birthDate, newcomer)).toMatchObject({ link: null });
    expect(await world.knex('patients').where({ id: CHILD.id }).first('user_id')).toEqual({ user_id: 32 });
    expect(await outcomeOf(issue('self'))).toBe('record_has_account');
    await world.knex('patients').insert({
      ...{ id: 42, document_id: 'elsewhere', full_name: 'Amina', active: true, clinic_id: 1 },
      date_of_birth: BIRTH_DATE,
    });
    const { link } = await redeem(await issue('self', 'elsewhere'), BIRTH_DATE);
    expect(link?.until).toBeNull();
    expect(await ownOf(amina)).toEqual([AMINA.patientId, 42]);
  });

  test('is given out by the clinic of the record only, and by a practitioner only in care', async () => {
    expect(await outcomeOf(issue('parent', CHILD.document, foreignClerk))).toBe('not_found');
    const doctor = person({ role: 'practitioner', userId: 51, practitionerId: 5 });
    expect(await outcomeOf(issue('parent', CHILD.document, doctor))).toBe('not_found');
    const source = {
      ...({ name: 'visit', words: '', purpose: 'care', mayHandOver: true } as const),
      patients: () =>
        world.knex.queryBuilder().from('patients').select({ patient_id: 'id' }).where({ id: CHILD.id }),
    };
    world.links.careSources = () => [source];
    expect(await issue('parent', CHILD.document, doctor)).toMatch(/^\w{4}-\w{4}$/);
    expect(await outcomeOf(issue('parent', AMINA.document, doctor))).toBe('not_found');
  });

  test.each([
    ['parent', AMINA.document, 'dependant_is_adult'],
    ['self', AMINA.document, 'record_has_account'],
    ['sign-in', CHILD.document, 'record_without_account'],
    ['parent', 'nobody', 'not_found'],
  ] as const)('as %s for %s: %s', async (kind, patient, code) => {
    expect(await outcomeOf(issue(kind, patient))).toBe(code);
  });

  test('is not given out for a record without a birth date', async () => {
    await world.knex('patients').where({ id: CHILD.id }).update({ date_of_birth: null });
    expect(await outcomeOf(issue('parent'))).toBe('birth_date_missing');
  });

  test('for signing in vouches for its own account, once, and links nobody', async () => {
    const code = await issue('sign-in', AMINA.document);
    expect(await outcomeOf(redeem(code, BIRTH_DATE, brian))).toBe('link_code_wrong');
    expect(await vouchFor(world.links, BRIAN.userId, code)).toBe(false);
    expect(await vouchFor(world.links, AMINA.userId, code)).toBe(true);
    expect(await vouchFor(world.links, AMINA.userId, code)).toBe(false);
    expect(await vouchFor(world.links, AMINA.userId, await issue('carer', AMINA.document))).toBe(false);
  });

  test('stands nowhere in the database', async () => {
    const code = await issue('parent');
    const rows = JSON.stringify(await world.knex('identity_link_codes').select());
    expect(rows).toContain('code_mac');
    for (const form of [code, code.replace('-', '')]) expect(rows).not.toContain(form);
  });
});

describe('a link', () => {
  const appoint = (guardian = AMINA.document, by = clerk) =>
    appointGuardian(world.links, by, { patient: CHILD.document, guardian, kind: 'guardian' }, ORIGIN);

  test('is made by the desk between two patients of its clinic, once at a time', async () => {
    await appoint();
    expect(await ownOf(amina)).toEqual([AMINA.patientId, CHILD.id]);
    expect(await outcomeOf(appoint())).toBe('already_linked');
    expect(await outcomeOf(appoint(CHILD.document))).toBe('guardian_unknown');
    expect(await outcomeOf(appoint('nobody'))).toBe('guardian_unknown');
    expect(await outcomeOf(appoint(BRIAN.document, foreignClerk))).toBe('not_found');
  });

  test.each([
    ['who acts', amina, 'fine'],
    ['the clinic', clerk, 'fine'],
    ['the child itself', person({ userId: 77, patientId: CHILD.id }), 'fine'],
    ['another clinic', foreignClerk, 'not_found'],
    ['somebody else', brian, 'not_found'],
  ] as const)('is ended by %s: %s', async (_who, by, outcome) => {
    const { id } = await appoint();
    expect(await outcomeOf(end(id, by))).toBe(outcome);
    expect(await ownOf(amina)).toEqual(outcome === 'fine' ? [AMINA.patientId] : [AMINA.patientId, CHILD.id]);
  });

  test('names who hears what concerns the child: while it holds, and no account that is shut out', async () => {
    const heard = () => actingFor(world.knex, CHILD.document, world.clock.now());
    expect(await heard()).toEqual([]);
    const { link } = await redeem(await issue('parent'));
    world.clock.advance(1000);
    await redeem(await issue('carer'), CHILD.birthDate, brian);
    expect(await heard()).toEqual([AMINA.patientId, BRIAN.patientId]);
    await world.knex('up_users').where({ id: BRIAN.userId }).update({ blocked: true });
    expect(await heard()).toEqual([AMINA.patientId]);
    await world.knex('up_users').where({ id: BRIAN.userId }).update({ blocked: false });
    await world.knex('patients').where({ id: BRIAN.patientId }).update({ active: false });
    expect(await heard()).toEqual([AMINA.patientId]);
    await end(link?.id ?? '', amina);
    expect(await heard()).toEqual([]);
    expect(await actingFor(world.knex, 'nobody', world.clock.now())).toEqual([]);
  });

  test('is ended once, and can be made anew', async () => {
    const { id } = await appoint();
    await end(id, amina);
    expect(await outcomeOf(end(id, amina))).toBe('not_found');
    await appoint();
    expect(await ownOf(amina)).toEqual([AMINA.patientId, CHILD.id]);
  });

  test('to a grown-up lasts a year, and is made anew when that is over', async () => {
    const wish = { patient: BRIAN.document, guardian: AMINA.document, kind: 'carer' } as const;
    const { until } = await appointGuardian(world.links, clerk, wish, ORIGIN);
    expect(until).toEqual(new Date('2027-11-26T06:00:00.000Z'));
    world.clock.advance(366 * DAY_MS);
    expect(await ownOf(amina)).toEqual([AMINA.patientId]);
    await appointGuardian(world.links, clerk, wish, ORIGIN);
    expect(await ownOf(amina)).toEqual([AMINA.patientId, BRIAN.patientId]);
  });

  test('is kept: its row cannot be deleted, moved to others, or opened again', async () => {
    const { id } = await appoint();
    const rows = () => world.knex('identity_record_links').where({ id });
    // By its message: the driver's errors are of another realm than jest's.
    const kept = { message: expect.stringContaining('is kept') as string };
    await expect(rows().delete()).rejects.toMatchObject(kept);
    await expect(rows().update({ patient_id: BRIAN.patientId })).rejects.toMatchObject(kept);
    await expect(rows().update({ until: null })).rejects.toMatchObject(kept);
    await end(id, amina);
    await expect(rows().update({ ended_at: null })).rejects.toMatchObject(kept);
  });
});

test("a child's link ends on the eighteenth birthday and no day later, whoever acts", () => {
  const births = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-25'), noInvalidDate: true });
  const now = new Date('2026-11-26T06:00:00.000Z');
  fc.assert(
    fc.property(births, fc.constantFrom(...GUARDIAN_KINDS), (birth, kind) => {
      const birthDate = birth.toISOString().slice(0, 10);
      const term = termOf(kind, birthDate, now);
      const eighteen = new Date(`${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}T00:00:00+03:00`);
      const leapDay = birthDate.endsWith('02-29');
      if (now.getTime() >= eighteen.getTime() + (leapDay ? DAY_MS : 0)) {
        return expect(term.ok).toBe(kind === 'carer');
      }
      const until = term.ok ? term.until?.getTime() : null;
      return expect(until).toBe(eighteen.getTime());
    }),
  );
  expect(termOf('parent', '2012-02-29', now)).toEqual({
    ok: true,
    until: new Date('2030-02-28T21:00:00.000Z'),
  });
});

test('a code is read however it is typed', () => {
  for (const typed of ['KX7M-4PQT', 'kx7m 4pqt', 'KX7M4PQT', ' kx7m–4pqt ']) {
    expect(readLinkCode(typed)).toBe('KX7M4PQT');
  }
  for (const typed of ['', 'KX7M-4PQ', 'KX7M-4PQ0', 'KX7M-4PQTT', '254712345678'])
    expect(readLinkCode(typed)).toBeNull();
  expect(spellLinkCode('KX7M4PQT')).toBe('KX7M-4PQT');
});
