import type { Trx } from '../../../../src/kernel/db';

/** Of two who end each other's sessions at once, one waits here, and finds its own session ended. */
export async function lockPerson(trx: Trx, userId: number): Promise<void> {
  await trx('up_users').where({ id: userId }).forUpdate().first('id');
}
