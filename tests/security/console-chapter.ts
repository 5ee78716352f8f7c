import { readFileSync } from 'node:fs';
import path from 'node:path';
import { at, type Reply } from './client';
import type { Caller, World } from './world';

const READS = ['list', 'show'];
const GRANTS: Partial<Record<Caller, Record<string, string[]>>> = {
  doctorX: { visits: READS, patients: READS, practitioners: READS, services: READS },
  desk1: {
    ...{ visits: READS, patients: [...READS, 'edit'], payments: READS },
    ...{ practitioners: READS, services: READS },
  },
  admin1: {
    ...{ visits: READS, patients: READS, payments: READS },
    ...{ practitioners: READS, services: READS, staff: READS },
  },
  officer1: { visits: READS, payments: READS, practitioners: READS, services: READS },
};

/** The staff's console over the real product: what the matrix does not ask. */
export function consoleChapter(world: () => World): void {
  const patient = (): string => `/console-api/patients/${world().rows.patient.A}`;
  const read = (): Promise<Reply> => world().as('desk1', 'GET', patient());
  const put = (record: object, version: unknown): Promise<Reply> =>
    world().as('desk1', 'PUT', patient(), { body: record, headers: { 'If-Match': `"${String(version)}"` } });
  const refusal = (reply: Reply): unknown[] => [reply.status, at(reply, 'error.code')];
  const fullNameOf = async (): Promise<unknown> => at(await read(), 'fullName');

  describe('the console', () => {
    test.each(Object.keys(GRANTS) as Caller[])(
      'tells %s what it may offer, and where they work',
      async (caller) => {
        const me = await world().as(caller, 'GET', '/console-api/me');
        expect([me.status, at(me, 'grants')]).toEqual([200, GRANTS[caller]]);
        expect(at(me, 'clinic.id')).toBe(world().rows.clinic.P);
        expect(at(me, 'practitioner.id')).toBe(
          caller === 'doctorX' ? world().rows.practitioner.P : undefined,
        );
        const operations = at(me, 'operations') as string[];
        expect(operations.includes('staff.invite')).toBe(caller === 'admin1');
        expect(operations.filter((operation) => operation.startsWith('sign-in.'))).toEqual([]);
      },
    );

    test('an edit counts in the console, over REST and for those who still have the old version', async () => {
      const before = (await read()).json as Record<string, unknown>;
      const changed = await put({ ...before, fullName: 'Amina Yusuf Console' }, before['version']);
      expect([changed.status, await fullNameOf()]).toEqual([200, 'Amina Yusuf Console']);
      const rest = `/api/patients/${world().rows.patient.A}`;
      const back = await world().as('desk1', 'PUT', rest, {
        body: { data: { fullName: before['fullName'] } },
      });
      expect(back.status).toBe(200);
      const stale = await put({ ...before, language: 'en' }, at(changed, 'version'));
      expect(refusal(stale)).toEqual([412, 'stale_version']);
      expect(stale.text).not.toContain('Yusuf');
      // What stands now is what stood at first, so that version is good again.
      expect((await read()).json).toEqual(before);
    });

    test('of people who save at the same moment one gets it', async () => {
      const before = (await read()).json as Record<string, unknown>;
      const names = ['Amina One', 'Amina Two', 'Amina Three', 'Amina Four'];
      const replies = await Promise.all(
        names.map((fullName) => put({ ...before, fullName }, before['version'])),
      );
      const won = replies.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      for (const lost of replies.filter(({ status }) => status !== 200)) {
        expect(refusal(lost)).toEqual([412, 'stale_version']);
      }
      expect(await fullNameOf()).toBe(at(won[0]!, 'fullName'));
      const restored = await put({ fullName: before['fullName'] }, at(won[0]!, 'version'));
      expect(restored.status).toBe(200);
    });

    test('what was searched for stands in no log and in no table', async () => {
      const words = ['Zebaki Fumbo', '0798246813'];
      for (const q of words) {
        const found = await world().as('desk1', 'POST', '/console-api/patients/find', {
          body: { filter: { q } },
        });
        expect([found.status, found.json, found.headers.get('X-Total-Count')]).toEqual([200, [], '0']);
        const inUrl = `/console-api/patients?filter=${encodeURIComponent(JSON.stringify({ q }))}`;
        expect(refusal(await world().as('desk1', 'GET', inUrl))).toEqual([400, 'unknown_field']);
      }
      const log = readFileSync(path.join(world().stack.folder, 'product.log'), 'utf8');
      const events = JSON.stringify(await world().stack.knex('audit_events').select());
      for (const text of [log, events]) {
        expect(text).not.toMatch(/Zebaki|Fumbo|798246813/i);
      }
    });

    test('finds a patient by the whole number, within the own clinic only', async () => {
      const find = async (caller: Caller): Promise<unknown> => {
        const body = { filter: { q: '0712 345 678' } };
        const reply = await world().as(caller, 'POST', '/console-api/patients/find', { body });
        return (reply.json as { id: string; phone: string | null }[]).map(({ id, phone }) => [id, phone]);
      };
      expect(await find('desk1')).toEqual([[world().rows.patient.A, '0712 ••• 678']]);
      expect(await find('desk2')).toEqual([]);
      expect(await find('doctorX')).toEqual([]);
    });

    test('asks the database as often for many rows as for one', async () => {
      const statements = async (last: number): Promise<string[]> =>
        world().work.of(async (headers) => {
          const range = encodeURIComponent(JSON.stringify([0, last]));
          const from = encodeURIComponent(JSON.stringify({ from: '2019-01-01T00:00:00Z' }));
          const where = `/console-api/visits?range=${range}&filter=${from}`;
          const { status } = await world().as('desk1', 'GET', where, { headers });
          expect(status).toBe(200);
        });
      await statements(0);
      const [one, many] = [await statements(0), await statements(4)];
      expect(one.length).toBeGreaterThan(3);
      expect([many.length, many]).toEqual([one.length, many]);
    });
  });
}
