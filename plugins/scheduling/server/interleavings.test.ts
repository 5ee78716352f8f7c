import { schedulingBench } from '../../../tests/support/scheduling';
import { temporarySqlite } from '../../../tests/support/sqlite';
import { checkInterleavings } from '../../../tests/support/visit-interleavings';

test('whatever people do at once, no bucket has two visits and every standing visit has its buckets', async () => {
  const { knex, drop } = temporarySqlite();
  try {
    await checkInterleavings(await schedulingBench(knex), 60);
  } finally {
    await drop();
  }
});
