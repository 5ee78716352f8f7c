// Says what is being done and how long it took; long steps show that they are alive.
const interactive = process.stdout.isTTY === true;

/** Runs `work` under a heading; prints the elapsed time, and on failure rethrows. */
export async function step(title, work) {
  const started = Date.now();
  const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  if (!interactive) console.log(`… ${title}`);
  const timer = setInterval(
    () => {
      if (interactive) process.stdout.write(`\r… ${title} (${elapsed()}) `);
      else console.log(`… ${title}: still going, ${elapsed()}`);
    },
    interactive ? 200 : 15_000,
  );
  try {
    const result = await work();
    finish('✓');
    return result;
  } catch (error) {
    finish('✗');
    throw error;
  } finally {
    clearInterval(timer);
  }

  function finish(mark) {
    clearInterval(timer);
    process.stdout.write(`${interactive ? '\r' : ''}${mark} ${title} (${elapsed()})          \n`);
  }
}
