import { addDays, dayIn } from '../../src/kernel/calendar-day';
import { at, type Reply, type Sending } from './client';
import type { Caller, World } from './world';
import { domainNow } from './world/domain-now';
import { bookedVisit, freeTimes } from './world/booked-visit';

const ZONE = 'Africa/Nairobi';
const WEEK = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

/** Hours of a practitioner over HTTP: who changes them, what is refused, and that no booked visit is left out unseen. */
export function hoursChapter(world: () => World): void {
  const where = (owner: 'P' | 'Q' = 'P'): string =>
    `/api/scheduling/practitioners/${world().rows.practitioner[owner]}/hours`;
  const read = (by: Caller = 'doctorX'): Promise<Reply> => world().as(by, 'GET', where());
  const outside = (by: Caller, change: object | null): Promise<Reply> =>
    world().as(by, 'POST', `${where()}/visits-outside`, { body: { change } });
  const change = async (by: Caller, wish: object, sending: Sending = {}): Promise<Reply> => {
    const version = String(at(await read('admin1'), 'version'));
    const headers = { 'If-Match': `"${version}"` };
    return world().as(by, 'PUT', where(), { body: { change: wish }, headers, ...sending });
  };
  const today = async (): Promise<string> => dayIn(ZONE, await domainNow(world().stack));
  const freeFrom = (first: string): Promise<string[]> => freeTimes(world(), first, 14);
  const booked = (startsAt: string): Promise<string> =>
    bookedVisit(world(), { startsAt, reference: 'HOURS234' });
  const stored = async (): Promise<string> => {
    const { knex } = world().stack;
    const tables = ['scheduling_weekly_hours', 'scheduling_date_overrides'];
    return JSON.stringify(await Promise.all(tables.map((table) => knex(table).orderBy('id').select())));
  };

  describe('hours of a practitioner', () => {
    test('leave names the booked visit first, closes the day at once, and opens it again', async () => {
      const { as, rows, stack } = world();
      const [startsAt = ''] = await freeFrom(addDays(await today(), 2));
      const day = dayIn(ZONE, new Date(startsAt));
      const id = await booked(startsAt);
      const away = { kind: 'away', first: day, last: day, note: null };

      const named = await outside('doctorX', away);
      expect([named.status, at(named, 'visits')]).toMatchObject([
        200,
        [{ id, startsAt, state: 'confirmed', patient: { id: rows.patient.A, fullName: 'Amina Yusuf' } }],
      ]);
      // Who looked at the names stands on the trail, with the patient.
      const entry = await stack
        .knex('audit_events')
        .where({ operation: 'hours.visits-outside' })
        .orderBy('id', 'desc')
        .first<Record<string, unknown>>();
      expect([entry?.['action'], JSON.stringify(entry).includes(id)]).toEqual(['list', true]);
      const unseen = await change('doctorX', away);
      expect([unseen.status, at(unseen, 'error.code'), at(unseen, 'error.details.count')]).toEqual([
        ...[409, 'visits_outside_hours', 1],
      ]);
      expect(unseen.text).not.toContain('Amina');

      const version = String(at(await read(), 'version'));
      const seen = { body: { change: away, visits: [id] }, headers: { 'If-Match': `"${version}"` } };
      const saved = await as('doctorX', 'PUT', where(), seen);
      expect([saved.status, at(saved, 'days')]).toEqual([
        200,
        // Days that others left there stay as they are.
        expect.arrayContaining([{ date: day, spans: [], note: null }]),
      ]);
      expect((await freeFrom(day)).some((start) => dayIn(ZONE, new Date(start)) === day)).toBe(false);
      expect(at(await as('patientA', 'GET', `/api/visits/${id}`), 'status')).toBe('confirmed');
      // The same once more is another's work by now.
      expect((await as('doctorX', 'PUT', where(), seen)).status).toBe(412);

      const still = await outside('admin1', null);
      expect((at(still, 'visits') as { id: string }[]).map((each) => each.id)).toContain(id);
      expect((await change('admin1', { kind: 'usual', first: day, last: day })).status).toBe(200);
      expect((await freeFrom(day)).some((start) => dayIn(ZONE, new Date(start)) === day)).toBe(true);
      await stack.knex('appointments').where({ document_id: id }).delete();
      const trail = await stack.knex('audit_events').where({ operation: 'hours.change', action: 'update' });
      expect(trail.length).toBeGreaterThanOrEqual(2);
    });

    test('what can not be is refused with its field, and nothing is stored', async () => {
      const day = addDays(await today(), 3);
      const before = await stored();
      const span = (opensAt: unknown, closesAt: unknown): object => ({ opensAt, closesAt });
      const other = (...spans: object[]): object => ({ kind: 'other', day, spans, note: null });
      for (const [wish, field] of [
        [other(span('12:00', '08:00')), 'change.spans.0.closesAt'],
        [other(span('25:00', '26:00')), 'change.spans.0.opensAt'],
        [other(span('08:00', '12:03')), 'change.spans.0.closesAt'],
        [other(span('08:00', '12:00'), span('11:00', '13:00')), 'change.spans.1.opensAt'],
        [other(span(8, '12:00')), 'change.spans.0.opensAt'],
        [other(), 'change.spans'],
        [other(...Array.from({ length: 9 }, (_, at) => span(`0${at}:00`, `0${at}:30`))), 'change.spans'],
        [{ kind: 'away', first: day, last: addDays(day, -1), note: null }, 'change.last'],
        [{ kind: 'away', first: day, last: addDays(day, 366), note: null }, 'change.last'],
        [{ kind: 'away', first: '2020-01-01', last: day, note: null }, 'change.last'],
        [{ kind: 'away', first: addDays(day, -30), last: day, note: null }, 'change.first'],
        [{ kind: 'away', first: '2026-02-30', last: day, note: null }, 'change.first'],
        [{ kind: 'away', first: day, last: day, note: 'x'.repeat(201) }, 'change.note'],
        [{ kind: 'usual', first: addDays(day, 2000), last: addDays(day, 2000) }, 'change.first'],
        [{ kind: 'week', from: addDays(day, -30), week: WEEK }, 'change.from'],
        [
          { kind: 'week', from: day, week: { ...WEEK, friday: [span('08:00', '08:00')] } },
          'change.week.friday.0.closesAt',
        ],
        [{ kind: 'forever', first: day, last: day }, 'change.kind'],
      ] as [object, string][]) {
        const reply = await change('doctorX', wish);
        expect([reply.status, at(reply, 'error.details.field')]).toEqual([400, field]);
      }
      const { monday: _monday, ...sixDays } = WEEK;
      for (const [wish, code] of [
        [{ kind: 'week', from: day, week: { ...WEEK, someday: [] } }, 'unknown_field'],
        [{ kind: 'week', from: day, week: sixDays }, 'invalid_input'],
        [{ ...other(span('08:00', '12:00')), practitioner: world().rows.practitioner.Q }, 'unknown_field'],
        [null, 'invalid_input'],
      ] as [object, string][]) {
        const reply = await change('doctorX', wish);
        expect([reply.status, at(reply, 'error.code')]).toEqual([400, code]);
      }
      const away = { change: { kind: 'away', first: day, last: day, note: null } };
      expect((await world().as('doctorX', 'PUT', where(), { body: away })).status).toBe(428);
      expect(await stored()).toBe(before);
    });

    test('a colleague, the desk and another clinic change nothing, and the attempt is on the trail', async () => {
      const { stack } = world();
      const day = addDays(await today(), 3);
      const before = await stored();
      const wish = { kind: 'away', first: day, last: day, note: null };
      for (const [by, status] of [
        ...([
          ['doctorY', 404],
          ['doctorW', 404],
          ['doctorZ', 404],
          ['admin2', 404],
        ] as const),
        ...([
          ['desk1', 403],
          ['officer1', 403],
          ['patientA', 403],
          ['program', 403],
          ['nobody', 401],
        ] as const),
      ] as [Caller, number][]) {
        expect([by, (await change(by, wish)).status]).toEqual([by, status]);
        expect([by, (await outside(by, wish)).status]).toEqual([by, status]);
      }
      expect(await stored()).toBe(before);
      const denied = await stack
        .knex('audit_events')
        .where({ operation: 'hours.change', action: 'denied', outcome: 'not_found' });
      expect(denied.length).toBeGreaterThanOrEqual(4);
    });
  });
}
