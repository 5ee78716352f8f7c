import type { Knex } from 'knex';
import { conflict } from '../../src/kernel/errors';
import type { Kernel } from '../../src/kernel/kernel';
import { refusal } from './visit-desk';

/** What holds on every database. `knex` has a table `marks` with a number `n`. */
export function checkIdempotency(given: () => { knex: Knex; kernel: Kernel }): void {
  const call = (key = 'key-0001', body: unknown = { a: 1 }, scope = 'visits.book:7') => ({
    scope,
    key,
    body,
  });
  const once = (of = call(), n = 1): Promise<{ made: number }> =>
    given().kernel.idempotency.once(of, async (trx) => {
      await trx('marks').insert({ n });
      const rows = await trx('marks').pluck<number[]>('n');
      return { made: rows.length };
    });
  const count = async (): Promise<number> => (await given().knex('marks').pluck('n')).length;

  test('the same key and body do the work once and get the first reply again', async () => {
    expect(await once()).toEqual({ made: 1 });
    expect(await once()).toEqual({ made: 1 });
    expect(await count()).toBe(1);
  });

  test('the same key with another body is refused, and nothing is done', async () => {
    await once();
    expect(await refusal(once(call('key-0001', { a: 2 })))).toBe('422 idempotency_key_reused');
    expect(await count()).toBe(1);
  });

  test('keys of other callers, other routes and other names never meet', async () => {
    await once();
    await once(call('key-0002'));
    await once(call('key-0001', { a: 1 }, 'visits.book:8'));
    expect(await count()).toBe(3);
  });

  test('a refusal is not kept: the key is good for another try', async () => {
    const refused = given().kernel.idempotency.once(call(), async (trx) => {
      await trx('marks').insert({ n: 1 });
      throw conflict('slot_taken');
    });
    expect(await refusal(refused)).toBe('409 slot_taken');
    expect(await count()).toBe(0);
    expect(await once()).toEqual({ made: 1 });
  });

  test('a reply that cannot be kept undoes the work', async () => {
    const endless: { self?: unknown } = {};
    endless.self = endless;
    const work = given().kernel.idempotency.once(call(), async (trx) => {
      await trx('marks').insert({ n: 1 });
      return endless;
    });
    await expect(work).rejects.toThrow('circular');
    expect(await count()).toBe(0);
  });

  test('of twenty at the same moment one does the work, and all get its reply', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => once(call(), n)));
    expect(new Set(replies.map(({ made }) => made))).toEqual(new Set([1]));
    expect(await count()).toBe(1);
  });

  test('a twin that is refused by what the first has just taken gets the reply of the first', async () => {
    const { knex, kernel } = given();
    await knex.schema.alterTable('marks', (table) => void table.unique(['n']));
    const take = (): Promise<string> =>
      kernel.idempotency.once(call(), async (trx) => {
        // As scheduling does: the index's refusal becomes one of our own, inside the work.
        await trx('marks')
          .insert({ n: 1 })
          .catch(() => {
            throw conflict('slot_taken');
          });
        await new Promise((resolve) => setTimeout(resolve, 20));
        return 'yours';
      });
    expect(await Promise.all(Array.from({ length: 5 }, take))).toEqual(Array(5).fill('yours'));
    expect(await count()).toBe(1);
  });
}
