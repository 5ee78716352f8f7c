import { at, type Reply } from './client';
import type { Caller, World } from './world';

const ROUTE = '/console-api/saved-filters';
const WORDS = 'Fumbo Zebaki';
const WISH = { tab: 'today', sort: { field: 'startsAt', order: 'DESC' } };

/** What members of staff keep for themselves. */
export function savedFilterChapter(world: () => World): void {
  describe('saved filters', () => {
    const save = (caller: Caller, name: string, more: object = {}): Promise<Reply> =>
      world().as(caller, 'POST', ROUTE, {
        body: { list: 'visits', name, wish: WISH, ...more },
      });
    const of = async (caller: Caller): Promise<{ id: string; name: string }[]> =>
      at(await world().as(caller, 'GET', ROUTE), 'filters') as { id: string; name: string }[];
    const namesOf = async (caller: Caller): Promise<string[]> => (await of(caller)).map(({ name }) => name);
    const refusal = (reply: Reply): unknown[] => [reply.status, at(reply, 'error.code')];

    afterEach(async () => {
      for (const caller of ['desk1', 'admin1'] as const) {
        for (const { id } of await of(caller)) await world().as(caller, 'DELETE', `${ROUTE}/${id}`);
      }
    });

    test('are kept, renamed and forgotten by their own person', async () => {
      const saved = await save('desk1', ' Mornings ');
      expect([saved.status, saved.json]).toEqual([
        201,
        {
          id: expect.any(String) as unknown,
          list: 'visits',
          name: 'Mornings',
          wish: WISH,
        },
      ]);
      const path = `${ROUTE}/${String(at(saved, 'id'))}`;
      const renamed = await world().as('desk1', 'PUT', path, { body: { name: 'Early' } });
      expect([renamed.status, await namesOf('desk1')]).toEqual([200, ['Early']]);
      expect(at(renamed, 'wish')).toEqual(WISH);
      expect((await world().as('desk1', 'DELETE', path)).status).toBe(200);
      expect(await of('desk1')).toEqual([]);
    });

    test('of others do not exist, in the same clinic either', async () => {
      const path = `${ROUTE}/${String(at(await save('desk1', 'Mine'), 'id'))}`;
      for (const caller of ['admin1', 'doctorX', 'desk2'] as const) {
        expect(await of(caller)).toEqual([]);
        expect(refusal(await world().as(caller, 'PUT', path, { body: { name: 'Yours' } }))).toEqual([
          404,
          'not_found',
        ]);
        expect(refusal(await world().as(caller, 'DELETE', path))).toEqual([404, 'not_found']);
      }
      expect(await namesOf('desk1')).toEqual(['Mine']);
    });

    test('have a name each, and are twenty of a list at most, whoever saves at once', async () => {
      expect((await save('desk1', 'Mine')).status).toBe(201);
      expect(refusal(await save('desk1', 'MINE'))).toEqual([409, 'saved_filter_name_taken']);
      const replies = await Promise.all(Array.from({ length: 25 }, (_, n) => save('desk1', `Filter ${n}`)));
      expect(replies.filter(({ status }) => status === 201)).toHaveLength(19);
      for (const reply of replies.filter(({ status }) => status !== 201)) {
        expect(refusal(reply)).toEqual([409, 'saved_filters_full']);
      }
      expect(await of('desk1')).toHaveLength(20);
      expect((await save('desk1', 'Filter 1', { list: 'payments' })).status).toBe(201);
    });

    test('hold nothing but what a list can be asked for, and no words that may name a patient', async () => {
      const patient = { patient: world().rows.patient.A };
      const odd = [
        { list: 'audit', wish: patient },
        { list: 'visits', wish: { tab: 'today', more: 1 } },
        { list: 'visits', wish: { tab: '<script>' } },
        { list: 'staff', wish: {} },
        { name: ' ' },
        { name: 'x'.repeat(41) },
        // A patient's name would outlive their erasure.
        ...['patients', 'visits', 'payments'].map((list) => ({ list, wish: { q: WORDS } })),
      ];
      for (const more of odd) expect((await save('desk1', 'Odd', more)).status).toBe(400);
      expect(await of('desk1')).toEqual([]);
    });

    test('stand sealed in the table, and on the trail as what they are', async () => {
      const id = String(at(await save('desk1', WORDS), 'id'));
      const rows = await world().stack.knex('console_saved_filters').select();
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toMatch(/Fumbo|Zebaki/);
      const events = world().stack.knex('audit_events').where({ type: 'saved-filter', action: 'create' });
      const last = await events.orderBy('id', 'desc').first<{ row_ids: string; purpose: string }>();
      expect([last.row_ids.includes(id), last.purpose]).toEqual([true, 'own']);
    });
  });
}
