import { addDays, dayIn } from '../../src/kernel/calendar-day';
import { at, type Reply } from './client';
import { pathOf, picked, signInToCms, taken, type Cms, type Named } from './cms';
import type { World } from './world';
import { bookedVisit, freeTimes } from './world/booked-visit';
import { domainNow } from './world/domain-now';

const ZONE = 'Africa/Nairobi';
const WEEK = 'plugin::scheduling.weekly-hour';
const DAYS = 'plugin::scheduling.date-override';
const REFUSAL = /^1 booked visit would lie outside these hours\. Nothing was saved\. .*\/console\/hours/;

/** Hours in the CMS, where nobody can name the visits that they have seen: none is left outside. */
export function cmsHoursChapter(world: () => World): void {
  describe('hours in the CMS', () => {
    let cms: Cms;
    let day: string;
    let visit: string;
    let doctors: { P: Named; other: Named };

    beforeAll(async () => {
      cms = await signInToCms(world(), 'admin@mwangaza.example');
      const { stack, rows } = world();
      const today = dayIn(ZONE, await domainNow(stack));
      const [startsAt = ''] = await freeTimes(world(), addDays(today, 2), 14);
      day = dayIn(ZONE, new Date(startsAt));
      visit = await bookedVisit(world(), { startsAt, reference: 'CMSHRS23' });
      const ofClinic = await stack.knex('practitioners').select('id', 'document_id');
      const named = ofClinic.map(({ id, document_id: documentId }): Named => ({ id, documentId }));
      const P = named.find(({ documentId }) => documentId === rows.practitioner.P);
      const own = await cms.call('GET', `${pathOf('api::practitioner.practitioner')}?page=1&pageSize=10`);
      const other = (at(own, 'results') as Named[]).find(({ documentId }) => documentId !== P?.documentId);
      if (!P || !other) throw new Error('the clinic has two doctors');
      doctors = { P, other };
    });
    afterAll(async () => {
      await world().stack.knex('appointments').where({ document_id: visit }).delete();
    });

    const stored = async (): Promise<string> => {
      const { knex } = world().stack;
      const tables = ['scheduling_weekly_hours', 'scheduling_date_overrides'];
      return JSON.stringify(await Promise.all(tables.map((table) => knex(table).orderBy('id').select())));
    };
    const away = (doctor: Named): object => ({
      ...{ date: day, closed: true, opensAt: null, closesAt: null, note: null },
      practitioner: { connect: [picked(doctor)], disconnect: [] },
    });
    /** The line of P's week in which the visit lies. */
    async function line(): Promise<{ documentId: string; weekday: string }> {
      const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
        .format(new Date(`${day}T00:00:00Z`))
        .toLowerCase();
      const rows = await world()
        .stack.knex('scheduling_weekly_hours')
        .where({ practitioner_id: doctors.P.id, weekday, valid_until: null })
        .orderBy('opens_at')
        .select<{ document_id: string }[]>('document_id');
      return { documentId: rows[0]?.document_id ?? '', weekday };
    }
    function expectRefusal(reply: Reply): void {
      expect([reply.status, at(reply, 'error.message')]).toEqual([400, expect.stringMatching(REFUSAL)]);
    }

    test('a day off on which somebody is booked is refused with their number, and a colleague may have it', async () => {
      const before = await stored();
      expectRefusal(await cms.call('POST', pathOf(DAYS), away(doctors.P)));
      expect(await stored()).toBe(before);
      const made = await cms.call('POST', pathOf(DAYS), away(doctors.other));
      expect(made.status).toBe(201);
      const { documentId } = at(made, 'data') as Named;
      const path = pathOf(DAYS, `/${documentId}`);
      // Given to whom the visit is with, or copied for them.
      const practitioner = { connect: [picked(doctors.P)], disconnect: [taken(doctors.other)] };
      expectRefusal(await cms.call('PUT', path, { practitioner }));
      expectRefusal(await cms.call('POST', pathOf(DAYS, `/clone/${documentId}`), away(doctors.P)));
      expect((await cms.call('DELETE', path)).status).toBe(200);
      expect(await stored()).toBe(before);
    });

    test('a line of the week is neither shortened, ended, given away nor deleted, one by one or in bulk', async () => {
      const before = await stored();
      const { documentId } = await line();
      const path = pathOf(WEEK, `/${documentId}`);
      const practitioner = { connect: [picked(doctors.other)], disconnect: [taken(doctors.P)] };
      for (const values of [
        { validUntil: addDays(day, -1) },
        { opensAt: '23:00', closesAt: '24:00' },
        { practitioner },
      ]) {
        expectRefusal(await cms.call('PUT', path, values));
      }
      expectRefusal(await cms.call('DELETE', path));
      expectRefusal(
        await cms.call('POST', pathOf(WEEK, '/actions/bulkDelete'), { documentIds: [documentId] }),
      );
      expect(await stored()).toBe(before);
      expect((await cms.call('PUT', path, { validUntil: addDays(day, 30) })).status).toBe(200);
      expect((await cms.call('PUT', path, { validUntil: null })).status).toBe(200);
    });

    test('what leaves nobody outside is saved, and hours that were seen in the console before are stale', async () => {
      const where = `/api/scheduling/practitioners/${world().rows.practitioner.P}/hours`;
      const version = String(at(await world().as('admin1', 'GET', where), 'version'));
      const far = addDays(day, 200);
      const made = await cms.call('POST', pathOf(DAYS), { ...away(doctors.P), date: far });
      expect(made.status).toBe(201);
      const body = { change: { kind: 'usual', first: far, last: far } };
      const headers = { 'If-Match': `"${version}"` };
      expect((await world().as('admin1', 'PUT', where, { body, headers })).status).toBe(412);
      const { documentId } = at(made, 'data') as Named;
      expect((await cms.call('DELETE', pathOf(DAYS, `/${documentId}`))).status).toBe(200);
    });
  });
}
