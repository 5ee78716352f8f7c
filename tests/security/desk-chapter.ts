import { randomBytes } from 'node:crypto';
import { registerByPhone } from '../support/phone-client';
import { at, type Reply } from './client';
import type { Caller, World } from './world';

const PERSON = { fullName: 'Zawadi Naliaka', dateOfBirth: '1994-02-03', language: 'sw', agreed: true };

interface Double {
  id: string;
  fullName: string;
  phone: string | null;
}

/** Who is registered at a desk: nobody twice by accident, nobody by another clinic's record, and no number taken. */
export function deskChapter(world: () => World): void {
  const register = (
    caller: Caller,
    change: object = {},
    key = `desk-${randomBytes(8).toString('hex')}`,
  ): Promise<Reply> =>
    world().as(caller, 'POST', '/api/patients/desk', {
      body: { ...PERSON, ...change },
      headers: { 'Idempotency-Key': key },
    });
  const doublesOf = (reply: Reply): Double[] => at(reply, 'doubles') as Double[];
  const idOf = (reply: Reply): string => String(at(reply, 'id'));
  const trailOf = async (action: string): Promise<string> => {
    const where = { operation: 'patients.register-at-desk', purpose: 'administration', action };
    return JSON.stringify(await world().stack.knex('audit_events').where(where));
  };

  describe('a desk that registers', () => {
    test('makes one record for the same wish, and shows likely doubles before a second one', async () => {
      const key = 'the-same-wish-at-the-desk';
      const [first, again] = [await register('desk1', {}, key), await register('desk1', {}, key)];
      expect([first.status, idOf(again)]).toEqual([200, idOf(first)]);
      // Capitals and spaces are no other person.
      const second = await register('desk1', { fullName: '  zawadi   NALIAKA ' });
      expect([at(second, 'id'), doublesOf(second).map(({ id }) => id)]).toEqual([null, [idOf(first)]]);
      // A reply is kept with its key for days: none that names patients.
      const kept = await world().stack.knex('kernel_idempotency_keys').pluck<string[]>('reply');
      expect(kept.filter((reply) => reply.includes('Naliaka'))).toEqual([]);
      const another = await register('admin1', { evenSo: true });
      expect(idOf(another)).not.toBe(idOf(first));
      // Once: showing it as a double was a look, and stands there as one.
      expect((await trailOf('create')).split(idOf(first))).toHaveLength(2);
      expect(await trailOf('list')).toContain(idOf(first));
    });

    test('clerks who register one person at once make one record', async () => {
      const twin = { fullName: 'Pendo Achieng', dateOfBirth: '2001-07-08' };
      const clerks = ['desk1', 'admin1', 'desk1', 'admin1', 'desk1', 'admin1'] as const;
      const replies = await Promise.all(clerks.map((clerk) => register(clerk, twin)));
      expect(replies.filter((reply) => at(reply, 'id') !== null)).toHaveLength(1);
      const made = replies.map(idOf).find((id) => id !== 'null');
      expect(new Set(replies.flatMap(doublesOf).map(({ id }) => id))).toEqual(new Set([made]));
    });

    test('learns nothing of the patients of another clinic', async () => {
      const shared = { fullName: 'Salome Baya', dateOfBirth: '1988-01-02', phone: '0733 400 100' };
      expect(doublesOf(await register('desk2', shared))).toEqual([]);
      const other = await register('desk1', shared);
      expect([other.status, doublesOf(other)]).toEqual([200, []]);
      const found = (caller: Caller): Promise<Reply> =>
        world().as(caller, 'POST', '/console-api/patients/find', { body: { filter: { q: '0733400100' } } });
      expect((await found('desk1')).text).toContain(idOf(other));
      expect((await found('desk2')).text).not.toContain(idOf(other));
    });

    test('keeps the number sealed, shows it masked, and leaves it to who proves it', async () => {
      const phone = '0733 400 222';
      const registered = await register('desk1', { fullName: 'Rehema Mwikali', phone });
      const shown = doublesOf(await register('desk1', { fullName: 'Somebody Else', phone }));
      expect(shown).toMatchObject([{ id: idOf(registered), phone: '0733 ••• 222' }]);
      const { knex } = world().stack;
      const row = await knex('patients')
        .where({ document_id: idOf(registered) })
        .first<object>();
      expect(row).toMatchObject({ phone_index: null, user_id: null });
      expect(JSON.stringify([row, await knex('patient_noted_numbers')])).not.toContain('733400222');
      const owner = { phone: '0733400222', fullName: 'Rehema Mwikali', clinic: world().rows.clinic.P };
      expect((await registerByPhone(world().stack, owner)).patient.id).not.toBe(idOf(registered));
    });

    test('is told what is wrong, and nothing is written', async () => {
      const before = await world().stack.knex('patients').count({ n: '*' });
      for (const [change, code] of [
        [{ phone: '0712' }, 'phone_invalid'],
        [{ dateOfBirth: '2099-01-01' }, 'birth_date_in_future'],
        [{ agreed: false }, 'invalid_input'],
        [{ fullName: 'Z' }, 'invalid_input'],
        [{ clinic: 'another' }, 'unknown_field'],
      ] as const) {
        const reply = await register('desk1', { fullName: 'Nobody Yet', ...change });
        expect([change, reply.status, at(reply, 'error.code')]).toEqual([change, 400, code]);
      }
      expect(await world().stack.knex('patients').count({ n: '*' })).toEqual(before);
    });
  });
}
