import { systemOrigin } from '../../../../src/kernel/audit';
import { z } from 'zod';
import type { JsonRoute } from '../../../../src/access/route';
import { temporarySqlite } from '../../../../tests/support/sqlite';
import { ROOM, schedulingBench, type SchedulingBench } from '../../../../tests/support/scheduling';
import { slotsRoute } from './slots';

let bench: SchedulingBench;
let route: JsonRoute;
let drop: () => Promise<void>;

beforeEach(async () => {
  const sqlite = temporarySqlite();
  drop = sqlite.drop;
  bench = await schedulingBench(sqlite.knex);
  route = slotsRoute(bench.parts);
});
afterEach(() => drop());

interface Reply {
  timeZone: string;
  slots: { startsAt: string; endsAt: string }[];
}

async function ask(query: Record<string, string>): Promise<Reply> {
  const call = {
    params: undefined,
    query: route.query?.parse({ ...ROOM, ...query }),
    body: undefined,
    principal: null,
    scope: 'all',
    consenting: null,
    language: 'en',
    version: '',
    idempotency: { scope: '', key: '', body: null },
    ip: '::1',
    origin: systemOrigin('test'),
    userAgent: '',
    url: '/',
    headers: {},
    token: null,
    upload: () => Promise.reject(new Error('no file')),
  } as const;
  return z.custom<Reply>().parse(route.reply.parse(await route.handle(call, bench.kernel)));
}

describe('free slots', () => {
  test('are told with the zone of the clinic', async () => {
    const { timeZone, slots } = await ask({
      from: '2026-12-08T00:00:00+03:00',
      to: '2026-12-09T00:00:00+03:00',
    });
    expect(timeZone).toBe('Africa/Nairobi');
    expect(slots).toHaveLength(16);
    expect(slots[0]).toEqual({ startsAt: '2026-12-08T05:00:00.000Z', endsAt: '2026-12-08T05:30:00.000Z' });
    expect(slots[15]).toEqual({ startsAt: '2026-12-08T13:30:00.000Z', endsAt: '2026-12-08T14:00:00.000Z' });
  });

  test('leave out what is taken, until its hold is over', async () => {
    const startsAt = new Date('2026-12-08T05:00:00Z');
    const wish = { ...ROOM, service: 'visit-45', patientId: 1, startsAt, bookedBy: 'patient' } as const;
    await bench.knex.transaction((trx) => bench.scheduling.hold(trx, wish));
    const morning = { from: '2026-12-08T00:00:00Z', to: '2026-12-08T06:30:00Z' };
    const free = async (): Promise<string[]> =>
      (await ask(morning)).slots.map(({ startsAt: at }) => at.slice(11, 16));
    expect(await free()).toEqual(['06:00']);
    bench.clock.advance(10 * 60_000);
    expect(await free()).toEqual(['05:00', '05:30', '06:00']);
  });

  test('of a whole month cost three statements', async () => {
    const statements: string[] = [];
    bench.knex.on('query', ({ sql }: { sql: string }) => statements.push(sql));
    const { slots } = await ask({ from: '2026-12-07T00:00:00Z', to: '2027-01-07T00:00:00Z' });
    expect(slots.length).toBeGreaterThan(300);
    expect(statements).toHaveLength(3);
  });

  test.each(['0000-01-01', '2026-12-06', '2027-01-05', '9999-12-31'])(
    'on %s, out of reach, are none',
    async (day) => {
      expect((await ask({ from: `${day}T00:00:00Z`, to: `${day}T23:59:59Z` })).slots).toEqual([]);
    },
  );

  test.each([
    [{ practitioner: 'nobody' }, 'not_found'],
    [{ service: 'visit-20' }, 'service_not_offered'],
  ])('of %j: %s', async (query, code) => {
    const day = { from: '2026-12-08T00:00:00Z', to: '2026-12-09T00:00:00Z' };
    await expect(ask({ ...day, ...query })).rejects.toMatchObject({ code });
  });

  test.each([
    [{ from: '2026-12-08', to: '2026-12-09T00:00:00Z' }],
    [{ from: '2026-12-09T00:00:00Z', to: '2026-12-08T00:00:00Z' }],
    [{ from: '2026-12-01T00:00:00Z', to: '2027-01-01T00:00:01Z' }],
    [{ from: '2026-12-08T00:00:00Z' }],
    [{ from: '2026-12-08T00:00:00Z', to: '2026-12-09T00:00:00Z', patient: '1' }],
  ])('are not told for the query %j', (query) => {
    expect(route.query?.safeParse({ ...ROOM, ...query }).success).toBe(false);
  });
});
