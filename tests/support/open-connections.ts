import type { Knex } from 'knex';
import { isSqlite } from '../../src/kernel/db';

/** Opens connections before a race: else who comes first is done before the others have one. SQLite has but one. */
export async function openConnections(knex: Knex, count: number): Promise<void> {
  if (isSqlite(knex)) return;
  let open = 0;
  let release: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (release = resolve));
  await Promise.all(
    Array.from({ length: count }, () =>
      knex.transaction(async (trx) => {
        await trx.raw('select 1');
        open += 1;
        if (open === count) release();
        await all;
      }),
    ),
  );
}
