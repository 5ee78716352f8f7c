import { at, send } from './client';
import type { Caller, World } from './world';
import { storedIn, without } from './world/stored';

const EMPTY = {
  clinic: ['phone'],
  people: ['desk'],
  services: ['service'],
  hours: ['hours'],
  payments: ['unchecked'],
  messages: [],
};

/** What a new clinic still needs, and whether M-Pesa takes its keys. */
export function setupChapter(world: () => World): void {
  describe('the set-up of a new clinic', () => {
    let clinics = 0;
    const knex = () => world().stack.knex;
    const clinicRow = async (slug: string) =>
      (await knex()('clinics').where({ slug }).first<{ id: number }>('id')).id;

    async function gapsOf(caller: Caller): Promise<Record<string, string[]>> {
      const reply = await world().as(caller, 'GET', '/api/clinic/setup');
      expect(reply.status).toBe(200);
      const steps = at(reply, 'steps') as { name: string; gaps: string[] }[];
      return Object.fromEntries(steps.map(({ name, gaps }) => [name, gaps]));
    }

    /** Admin 2 works for a clinic that has nothing but themselves and a doctor, for as long as `check` takes. */
    async function inNewClinic(check: (clinicId: number, doctorId: number) => Promise<void>): Promise<void> {
      const stored = storedIn(knex());
      const model = await knex()('clinics').where({ slug: 'tumaini' }).first<Record<string, unknown>>();
      clinics += 1;
      const words = { slug: `new-${clinics}`, name: `New ${clinics}`, phone: '' };
      const { id } = await stored.insert('clinics', { ...without(model), ...words });
      const doctor = await knex()('practitioners').first<Record<string, unknown>>();
      const { id: doctorId } = await stored.insert('practitioners', {
        ...without(doctor),
        ...{ full_name: 'New Doctor', clinic_id: id, user_id: null, active: true },
      });
      const admin = () => knex()('up_users').where({ email: 'admin@tumaini.example' });
      const doctorAccount = () => knex()('up_users').where({ email: 'zawadi@tumaini.example' });
      const old = await clinicRow('tumaini');
      await admin().update({ clinic_id: id });
      await doctorAccount().update({ clinic_id: id });
      try {
        await check(id, doctorId);
      } finally {
        await admin().update({ clinic_id: old });
        await doctorAccount().update({ clinic_id: old });
        await knex()('practitioners').where({ id: doctorId }).delete();
        await knex()('mpesa_checks').where({ clinic_id: id }).delete();
        await knex()('clinics').where({ id }).update({ active: false });
      }
    }

    const checkMpesa = (caller: Caller) =>
      world().as(caller, 'POST', '/api/clinic/setup/mpesa-check', { body: {} });
    const setFault = (on: boolean) =>
      send(world().stack.simulatorUrl, 'PUT', '/control/faults/keys-refused', { body: { on } });

    test('a clinic without anything is told each gap, and no other clinic fills one', async () => {
      await inNewClinic(async (clinicId, doctorId) => {
        expect(await gapsOf('admin2')).toEqual(EMPTY);
        const stored = storedIn(knex());
        const model = await knex()('services').first<Record<string, unknown>>();
        const service = { ...without(model), clinic_id: clinicId, active: true, name: 'First' };
        const { id: serviceId } = await stored.insert('services', { ...service, price_cents: 5 });
        expect(await gapsOf('admin2')).toMatchObject({ services: ['price', 'offered'] });
        await knex()('services').where({ id: serviceId }).update({ price_cents: 80_000 });
        expect(await gapsOf('admin2')).toMatchObject({ services: ['offered'] });
        const given = { practitioner_id: doctorId, service_id: serviceId };
        await knex()('practitioners_services_lnk').insert(given);
        const hours = { practitioner_id: doctorId, weekday: 'monday', opens_at: '08:00', closes_at: '12:00' };
        const { id: hoursId } = await stored.insert('scheduling_weekly_hours', {
          ...hours,
          valid_until: '2020-01-01',
        });
        expect(await gapsOf('admin2')).toEqual({ ...EMPTY, services: [] });
        await knex()('scheduling_weekly_hours').where({ id: hoursId }).update({ valid_until: null });
        await knex()('clinics').where({ id: clinicId }).update({ phone: '+254700000000' });
        const desk = () => knex()('up_users').where({ email: 'desk@tumaini.example' });
        const old = await clinicRow('tumaini');
        await desk().update({ clinic_id: clinicId });
        expect(await gapsOf('admin2')).toEqual({
          ...{ clinic: [], people: [], services: [], hours: [], payments: ['unchecked'], messages: [] },
        });
        await desk().update({ clinic_id: old });
        await knex()('scheduling_weekly_hours').where({ id: hoursId }).delete();
        await knex()('practitioners_services_lnk').where(given).delete();
        await knex()('services').where({ id: serviceId }).delete();
      });
    });

    test('M-Pesa is asked now: what it said is kept for this clinic, and that it was asked is on the trail', async () => {
      await inNewClinic(async (clinicId) => {
        await setFault(true);
        const refused = await checkMpesa('admin2').finally(() => setFault(false));
        expect([refused.status, at(refused, 'result')]).toEqual([200, 'wrong_keys']);
        expect(await gapsOf('admin2')).toMatchObject({ payments: ['wrong_keys'] });
        expect(at(await checkMpesa('admin2'), 'result')).toBe('reached');
        expect(await gapsOf('admin2')).toMatchObject({ payments: [] });
        const kept = await knex()('mpesa_checks').where({ clinic_id: clinicId }).pluck('result');
        expect(kept).toEqual(['reached']);
        const entries = await knex()('audit_events')
          .where({ chain: clinicId, operation: 'payments.check' })
          .pluck('action');
        expect(entries).toEqual(['create', 'create']);
      });
    });

    test('nobody asks M-Pesa more than a few times a minute, each clinic for itself', async () => {
      await inNewClinic(async () => {
        const statuses: number[] = [];
        for (let count = 0; count < 6; count += 1) statuses.push((await checkMpesa('admin2')).status);
        expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
      });
      // A clinic of its own too: the chapters before may have asked for admin1's within this minute.
      await inNewClinic(async () => {
        expect((await checkMpesa('admin2')).status).toBe(200);
      });
    });

    test('a clinic that works lacks nothing: money that came proves M-Pesa without a check', async () => {
      await knex()('mpesa_checks')
        .where({ clinic_id: await clinicRow('mwangaza') })
        .delete();
      expect(Object.values(await gapsOf('admin1')).flat()).toEqual(['unchecked']);
      const payment = () => knex()('payments').where({ document_id: world().rows.payment.A });
      const { paid_cents } = await payment().first<{ paid_cents: number }>('paid_cents');
      await payment().update({ paid_cents: 1000 });
      const gaps = Object.values(await gapsOf('admin1')).flat();
      await payment().update({ paid_cents });
      expect(gaps).toEqual([]);
    });
  });
}
