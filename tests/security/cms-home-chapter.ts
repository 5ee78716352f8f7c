import { CARDS } from '../../src/admin/home/cards';
import { enterCms } from '../support/cms-client';
import { at, send } from './client';
import type { World } from './world';
import { domainNow } from './world/domain-now';

const DAY_MS = 86_400_000;
const ADMIN = 'admin@mwangaza.example';
const OTHER_ADMIN = 'admin@tumaini.example';
const TECHNICIAN = 'technician@mwangaza.example';

/** The counts on the first page of the CMS. */
export function cmsHomeChapter(world: () => World): void {
  describe('the first page of the CMS', () => {
    const base = (): string => world().stack.productUrl;
    const tokenOf = async (name: string) =>
      (await enterCms(base(), { name, password: world().stack.password })).token;
    const home = (token: string | null) => send(base(), 'GET', '/cms-home', { token });
    async function countOf(token: string, card: string, name: string): Promise<number> {
      const counts = at(await home(token), `cards.${card}`) as { name: string; count: number }[];
      return counts.find((each) => each.name === name)?.count ?? NaN;
    }

    test('is for people of the CMS: a token of the API opens it as little as none', async () => {
      expect((await home(null)).status).toBe(401);
      expect((await world().as('admin1', 'GET', '/cms-home')).status).toBe(401);
      expect((await world().as('patientA', 'GET', '/cms-home')).status).toBe(401);
    });

    const looks = async (card: string, name: string): Promise<[number, number, number]> => [
      await countOf(tokens[0] ?? '', card, name),
      await countOf(tokens[1] ?? '', card, name),
      await countOf(tokens[2] ?? '', card, name),
    ];
    let tokens: string[] = [];
    beforeAll(async () => {
      tokens = [await tokenOf(ADMIN), await tokenOf(OTHER_ADMIN), await tokenOf(TECHNICIAN)];
    });

    test('counts of the own clinic, without a reason; an operator has the sum of all', async () => {
      const { stack, rows } = world();
      const payment = () => stack.knex('payments').where({ document_id: rows.payment.A });
      const before = await looks('payments', 'refunds_due');
      const kept = await payment().first<{ state: string }>('state');
      await payment().update({ state: 'refund_due' });
      const [own, other, all] = await looks('payments', 'refunds_due');
      await payment().update(kept);
      expect([own, other, all]).toEqual([before[0] + 1, before[1], before[2] + 1]);
      expect(before[2]).toBe(before[0] + before[1]);
    });

    test('has words for every count that it is sent, and is sent every count that it has words for', async () => {
      const cards = at(await home(tokens[0] ?? ''), 'cards') as Record<string, { name: string }[]>;
      const sent = Object.entries(cards).map(([name, counts]) => [
        name,
        counts.map((each) => each.name).sort(),
      ]);
      const told = CARDS.map(({ name, counts }) => [name, counts.map((each) => each.name).sort()]);
      expect(new Map(sent as [string, string[]][])).toEqual(new Map(told as [string, string[]][]));
    });

    /** Visit A takes place now, or so many days from now, for as long as `check` takes. */
    async function withVisit(
      { state, inDays = 0 }: { state: string; inDays?: number },
      check: (visitId: number) => Promise<void>,
    ): Promise<void> {
      const { stack, rows } = world();
      const visit = () => stack.knex('appointments').where({ document_id: rows.visit.A });
      const { id, ...kept } = await visit().first<{ id: number }>('id', 'starts_at', 'state');
      await visit().update({
        starts_at: new Date((await domainNow(stack)).getTime() + inDays * DAY_MS),
        state,
      });
      await check(id).finally(() => visit().update(kept));
    }

    test('a message about a coming visit counts until something went out in its place', async () => {
      const deliveries = () => world().stack.knex('reminders_deliveries');
      const clinic = await world()
        .stack.knex('clinics')
        .where({ slug: 'mwangaza' })
        .first<{ id: number }>('id');
      const sample = await deliveries().where({ recipient_kind: 'patient' }).first<object>();
      await withVisit({ state: 'confirmed', inDays: 1 }, async (visitId) => {
        const before = await looks('messages', 'lost');
        const now = (await domainNow(world().stack)).toISOString();
        const about = { visit_id: visitId, kind: 'visit-confirmed', clinic_id: clinic.id, not_before: now };
        const open = { not_after: null, withdrawn_at: null, fallback_of: null, again_of: null };
        const failed = { ...sample, id: 'HOME1', dedupe_key: 'home 1', state: 'failed', ...about, ...open };
        await deliveries().insert(failed);
        const during = await looks('messages', 'lost');
        const instead = { id: 'HOME2', dedupe_key: 'home 2', state: 'sent', fallback_of: 'HOME1' };
        await deliveries().insert({ ...failed, ...instead });
        const after = await looks('messages', 'lost');
        await deliveries().whereIn('id', ['HOME1', 'HOME2']).delete();
        expect(during).toEqual([before[0] + 1, before[1], before[2] + 1]);
        expect(after).toEqual(before);
      });
    });

    test("visits of the clinic's own day, and its one chain", async () => {
      const before = await looks('visits', 'seen');
      await withVisit({ state: 'completed' }, async () => {
        expect(await looks('visits', 'seen')).toEqual([before[0] + 1, before[1], before[2] + 1]);
      });
      // What has begun is no longer to come, and waits to be closed.
      const [coming, begun] = [await looks('visits', 'expected'), await looks('visits', 'begun')];
      await withVisit({ state: 'confirmed' }, async () => {
        expect(await looks('visits', 'expected')).toEqual(coming);
        expect(await looks('visits', 'begun')).toEqual([begun[0] + 1, begun[1], begun[2] + 1]);
      });
      for (const inDays of [-1, 1]) {
        await withVisit({ state: 'completed', inDays }, async () => {
          expect(await looks('visits', 'seen')).toEqual(before);
        });
      }
      const chain = at(await home(tokens[0] ?? ''), 'cards.chain') as { count: number }[];
      expect(chain.reduce((sum, { count }) => sum + count, 0)).toBe(1);
    });
  });
}
