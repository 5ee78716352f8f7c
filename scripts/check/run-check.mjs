import { step } from '../lib/progress.mjs';
import { startStack } from '../lib/stack.mjs';
import { CHAPTERS } from './chapters/index.mjs';
import { walk } from './report.mjs';
import { temporaryPostgres } from './temporary-postgres.mjs';
import { openWorld } from './world.mjs';

/**
 * Starts a stack of its own on free ports and a temporary database, walks every chapter and takes all of it away again.
 * @param {{database: 'sqlite'|'postgres', only?: string}} options `only`: chapters whose title holds this text
 * @returns {Promise<number>} the exit code
 */
export async function runCheck({ database, only = process.env.CHECK_ONLY ?? '' }) {
  const began = performance.now();
  const postgres = database === 'postgres' ? await temporaryPostgres(process.env.CHECK_DATABASE_URL) : null;
  let stack;
  let passed = 0;
  let failed = 0;
  try {
    const place = postgres ? { database: { client: 'postgres', url: await postgres.create() } } : {};
    stack = await startStack({ ...place, pastVisits: 10, step });
    const world = await openWorld(stack);
    ({ passed, failed } = await walk(
      CHAPTERS.filter(({ title }) => title.includes(only)),
      world,
    ));
    await world.close();
  } catch (error) {
    failed += 1;
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    if (failed > 0 && stack) console.error(`\nLast words of the product:\n${lastWords(stack)}`);
    await stack?.stop();
    await postgres?.stop();
  }
  console.log(`\n${database}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function lastWords(stack) {
  return stack.product().lines.join('').split('\n').slice(-25).join('\n');
}
