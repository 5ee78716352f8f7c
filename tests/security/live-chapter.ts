import { addDays, dayIn } from '../../src/kernel/calendar-day';
import { eventually } from '../support/job-bench';
import { staffTokens } from '../support/issuer-client';
import { at, send } from './client';
import { listen, type Listening } from './live/listen';
import type { Caller, World } from './world';
import { domainNow } from './world/domain-now';

const DESK = 'desk@mwangaza.example';
const IDLE_MS = 20 * 60_000;
const GAP_MS = 2_000;

/** What screens that stand open are told, over the real product. */
export function liveChapter(world: () => World): void {
  describe('live updates', () => {
    const url = (): string => world().stack.productUrl;
    const open: Listening[] = [];
    async function listening(token: string | null): Promise<Listening> {
      const stream = await listen(url(), token);
      open.push(stream);
      return stream;
    }
    async function as(caller: Caller): Promise<Listening> {
      const stream = await listening(world().tokens[caller]);
      await stream.hears('open');
      return stream;
    }
    const signIn = async (): Promise<string> =>
      (await staffTokens(url(), DESK, world().stack.password)).access;
    async function rename(fullName: string): Promise<string> {
      const path = `/console-api/patients/${world().rows.patient.A}`;
      const before = await world().as('desk1', 'GET', path);
      const headers = { 'If-Match': `"${String(at(before, 'version'))}"` };
      const changed = await world().as('desk1', 'PUT', path, { body: { fullName }, headers });
      expect(changed.status).toBe(200);
      return String(at(before, 'fullName'));
    }
    /** Long enough for whatever was changed just before to have been told as recent. */
    const quiet = (ms = 12_000): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

    beforeAll(async () => {
      for (const caller of ['desk1', 'desk2', 'doctorX', 'officer1'] as const)
        await world().as(caller, 'GET', '/api/me');
    });
    afterEach(() => {
      for (const stream of open.splice(0)) stream.leave();
    });

    test('who may see a list hears that it changed; other clinics and other roles hear nothing', async () => {
      await quiet();
      const [desk, doctor, officer, elsewhere] = [
        await as('desk1'),
        await as('doctorX'),
        await as('officer1'),
        await as('desk2'),
      ];
      const before = await rename('Amina Live');
      await Promise.all([desk.hears('changed patients'), doctor.hears('changed patients')]);
      await quiet(2_500);
      expect(officer.heard).toEqual(['open']);
      expect(elsewhere.heard).toEqual(['open']);
      await rename(before);
    });

    test('goes out at once, unpacked and unkept, and says nothing of anybody', async () => {
      const desk = await as('desk1');
      const before = await rename('Amina Live');
      await desk.hears('changed patients');
      expect(desk.headers.get('Content-Type')).toContain('text/event-stream');
      expect(desk.headers.get('Cache-Control')).toContain('no-transform');
      expect(desk.headers.get('X-Accel-Buffering')).toBe('no');
      expect(desk.headers.get('Content-Encoding')).toBeNull();
      expect(desk.heard.join(' ')).toMatch(/^[a-z ]+$/);
      await rename(before);
    });

    test('hours that change are heard by whoever may see when somebody works, and by nobody else', async () => {
      await quiet();
      const [desk, doctor, officer, elsewhere] = [
        await as('desk1'),
        await as('doctorX'),
        await as('officer1'),
        await as('desk2'),
      ];
      const path = `/api/scheduling/practitioners/${world().rows.practitioner.P}/hours`;
      const headers = { 'If-Match': `"${String(at(await world().as('admin1', 'GET', path), 'version'))}"` };
      // The usual hours of a day that has them: written and noted all the same.
      const day = addDays(dayIn('Africa/Nairobi', await domainNow(world().stack)), 300);
      const body = { change: { kind: 'usual', first: day, last: day } };
      expect((await world().as('admin1', 'PUT', path, { body, headers })).status).toBe(200);
      await Promise.all([desk.hears('changed hours'), doctor.hears('changed hours')]);
      await quiet(2_500);
      expect(desk.heard).toEqual(['open', 'changed hours']);
      expect(officer.heard).toEqual(['open']);
      expect(elsewhere.heard).toEqual(['open']);
    });

    test('a burst is told in as few words as there are gaps', async () => {
      await quiet();
      const desk = await as('desk1');
      const began = performance.now();
      const before = await rename('Amina 1');
      for (const name of ['Amina 2', 'Amina 3', 'Amina 4', 'Amina 5', before]) await rename(name);
      const took = performance.now() - began;
      await quiet(2 * GAP_MS + 500);
      const told = desk.heard.filter((event) => event.startsWith('changed'));
      expect(told.length).toBeGreaterThanOrEqual(1);
      expect(told.length).toBeLessThanOrEqual(2 + Math.floor(took / GAP_MS));
      expect(new Set(told)).toEqual(new Set(['changed patients']));
    });

    test.each([
      ['signed out', (token: string) => send(url(), 'POST', '/api/me/sessions/end-all', { token, body: {} })],
      ['suspended', () => blocked(true)],
      ['given another role', () => inRole('compliance-officer')],
      ['left alone for too long', () => away(IDLE_MS + 1_000)],
    ])('ends within seconds once its person is %s', async (_how, happens) => {
      const token = await signIn();
      const stream = await listening(token);
      await stream.hears('open');
      try {
        await happens(token);
        await eventually(stream.isOver, 9_000);
        expect(stream.heard.at(-1)).toBe('end');
        expect((await listening(token)).status).toBe(401);
      } finally {
        await blocked(false);
        await inRole('front-desk');
      }
      await deskAgain();
    });

    test('keeps no session open', async () => {
      const token = await signIn();
      const then = await away(IDLE_MS - 60_000);
      const stream = await listening(token);
      await stream.hears('open');
      await quiet(5_500);
      expect(stream.isOver()).toBe(false);
      const sessions = world().stack.knex('identity_sessions').where({ client_id: 'console' });
      const newest = await sessions.orderBy('created_at', 'desc').first<{ last_seen_at: number | string }>();
      expect(Number(newest.last_seen_at)).toBe(then);
      await deskAgain();
    });

    test('a person has six at a time: the oldest one ends for the seventh', async () => {
      const token = await signIn();
      const streams: Listening[] = [];
      for (let n = 0; n < 6; n += 1) streams.push(await listening(token));
      expect(streams.map(({ status }) => status)).toEqual(Array(6).fill(200));
      const seventh = await listening(token);
      expect(seventh.status).toBe(200);
      await eventually(() => streams[0]?.isOver() === true, 5_000);
      expect(streams[0]?.heard.at(-1)).toBe('end');
      expect([...streams.slice(1), seventh].map((stream) => stream.isOver())).toEqual(Array(6).fill(false));
    });

    async function deskAgain(): Promise<void> {
      world().tokens.desk1 = await world().signInAgain('desk1');
    }
    async function away(ms: number): Promise<number> {
      const then = Date.now() - ms;
      const { knex } = world().stack;
      const owner = knex('up_users').where({ email: DESK }).select('id');
      await knex('identity_sessions').whereIn('user_id', owner).update({ last_seen_at: then });
      return then;
    }
    async function inRole(type: string): Promise<void> {
      const { knex } = world().stack;
      const { id } = await knex('up_users').where({ email: DESK }).first<{ id: number }>('id');
      const role = await knex('up_roles').where({ type }).first<{ id: number }>('id');
      await knex('up_users_role_lnk').where({ user_id: id }).update({ role_id: role.id });
    }
    async function blocked(is: boolean): Promise<void> {
      await world().stack.knex('up_users').where({ email: DESK }).update({ blocked: is });
    }
  });
}
