import type { World } from '../world';
import { counts } from './untouched';

/** Words about money from somebody who is not the gateway. */
export function forgedPayments(world: () => World): void {
  test('a program that speaks wrongly of a payment changes nothing', async () => {
    const before = await counts(world());
    const doors = ['stk', 'refund', 'refund-timeout', 'refund-status', 'refund-status-timeout'];
    for (const path of doors.map((door) => `/api/pay/${door}/`)) {
      for (const token of ['a', 'f'.repeat(32), "'--", 'x'.repeat(3000)]) {
        const reply = await world().as('nobody', 'POST', path + encodeURIComponent(token), {
          body: { Body: {} },
        });
        expect(reply.status).toBe(404);
      }
    }
    expect(await counts(world())).toEqual(before);
  });
}
