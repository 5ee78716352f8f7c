import { changeCases } from '../../tests/support/change-cases';
import { jobBench } from '../../tests/support/job-bench';
import { temporarySqlite } from '../../tests/support/sqlite';

changeCases(() => Promise.resolve(temporarySqlite()));

test('a database that takes longer than the beat keeps nobody waiting for the end of all looks', async () => {
  const { knex, drop } = temporarySqlite();
  const { kernel } = await jobBench(knex);
  let busy = true;
  // The one connection is always in somebody's hands.
  const others = (async () => {
    while (busy) await knex.transaction(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
  })();
  const end = await kernel.changes.watch(() => undefined);
  const began = performance.now();
  const endOther = await kernel.changes.watch(() => undefined);
  expect(performance.now() - began).toBeLessThan(6_000);
  busy = false;
  end();
  endOther();
  await others;
  await kernel.changes.watch(() => undefined).then((over) => over());
  await drop();
}, 20_000);
