/** Runs chapters one after another; a chapter ends at its first failure, the next one goes on. */
export async function walk(chapters, world, print = console.log) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const { title, steps } of chapters) {
    print(`\n${title}`);
    const context = {};
    let broken = false;
    for (const [name, step] of steps) {
      if (broken) {
        skipped += 1;
        continue;
      }
      const began = performance.now();
      try {
        await step(world, context);
        passed += 1;
        print(`  ✓ ${name} (${elapsed(began)})`);
      } catch (error) {
        failed += 1;
        broken = true;
        print(
          `  ✗ ${name} (${elapsed(began)})\n      ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
  if (skipped > 0) print(`\n${skipped} steps after a failure were not walked`);
  return { passed, failed };
}

function elapsed(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
