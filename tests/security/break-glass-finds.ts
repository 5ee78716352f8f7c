import { auditWitness } from './audit/witness';
import type { Reply } from './client';
import type { Caller, World } from './world';

const BORN = '1991-05-17';
/** Of `FINDS` in use-cases/break-glass/find.ts. */
const LIMIT = 20;

/** Who is meant, before somebody is opened in an emergency. */
export function emergencyFinds(world: () => World): void {
  const { patientIds, during } = auditWitness(world);
  const find = (caller: Caller, body: object): Promise<Reply> =>
    world().as(caller, 'POST', '/api/care/break-glass/find', { body });
  const patients = () => world().stack.knex('patients').where({ document_id: world().rows.patient.B });
  let name = '';

  beforeAll(async () => {
    await patients().update({ date_of_birth: BORN });
    name = (await patients().first<{ full_name: string }>('full_name')).full_name;
  });
  afterAll(() => patients().update({ date_of_birth: null }));

  test('a doctor finds a patient of the clinic by a whole number or by name and birth date, and nothing of the record', async () => {
    const { rows } = world();
    const ids = await patientIds();
    for (const body of [{ phone: '0711 222 444' }, { name: ` ${name.toUpperCase()} `, dateOfBirth: BORN }]) {
      const { result, events } = await during(() => find('doctorW', body));
      expect(result.json).toEqual({
        patients: [{ id: rows.patient.B, name, yearOfBirth: 1991 }],
        more: false,
      });
      expect(events).toMatchObject([
        { operation: 'care.break-glass-find', action: 'list', patients: [ids.B] },
      ]);
    }
  });

  test('part of a name, another birth date and half a number find nobody, and stand on the trail', async () => {
    const bodies = [
      { name: name.slice(0, -1), dateOfBirth: BORN },
      { name: `${name.slice(0, 2)}%`, dateOfBirth: BORN },
      { name, dateOfBirth: '1991-05-18' },
      { phone: '0711 222 445' },
    ];
    for (const body of bodies) {
      const { result, events } = await during(() => find('doctorW', body));
      expect([body, result.json]).toEqual([body, { patients: [], more: false }]);
      expect(events).toMatchObject([{ operation: 'care.break-glass-find', action: 'list', patients: [] }]);
    }
    for (const body of [
      {},
      { name },
      { dateOfBirth: BORN },
      { phone: '0711' },
      { phone: '0711222444', name },
    ]) {
      expect([body, (await find('doctorW', body)).status]).toEqual([body, 400]);
    }
  });

  test('a patient of another clinic, and one who is not active, is nobody', async () => {
    const byNumber = { phone: '0711 222 444' };
    const elsewhere = await find('doctorZ', byNumber);
    expect([elsewhere.status, elsewhere.json]).toEqual([200, { patients: [], more: false }]);
    await patients().update({ active: false });
    try {
      expect((await find('doctorW', byNumber)).json).toEqual({ patients: [], more: false });
    } finally {
      await patients().update({ active: true });
    }
  });

  test('accents and capitals are no obstacle, and who is left out is said', async () => {
    const { knex } = world().stack;
    const row = await patients().first<Record<string, unknown>>();
    const { id: _id, document_id: _document, user_id: _user, ...kept } = row ?? {};
    const many = Array.from({ length: 6 }, (_one, n) => `finds${String(n).padStart(19, '0')}`);
    const called = (document_id: string) => ({
      ...kept,
      document_id,
      full_name: 'José NÚÑEZ',
      phone_index: null,
    });
    await knex('patients').insert(many.slice(0, 5).map(called));
    const body = { name: 'jose nunez', dateOfBirth: BORN };
    try {
      const five = (await find('doctorW', body)).json as { patients: object[]; more: boolean };
      expect([five.patients.length, five.more]).toEqual([5, false]);
      await knex('patients').insert(many.slice(5).map(called));
      const six = (await find('doctorW', body)).json as { patients: object[]; more: boolean };
      expect([six.patients.length, six.more]).toEqual([5, true]);
    } finally {
      await knex('patients').whereIn('document_id', many).delete();
    }
  });

  test('who tries again and again is stopped, and others are not', async () => {
    const body = { name: 'Nobody At All', dateOfBirth: BORN };
    const statuses = new Set<number>();
    for (let i = 0; i <= LIMIT; i += 1) statuses.add((await find('doctorX', body)).status);
    expect([...statuses]).toEqual([200, 429]);
    expect((await find('doctorY', body)).status).toBe(200);
  });
}
