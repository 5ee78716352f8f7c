// Writes the texts of the pages that have no build step, in both languages:
//   node packages/texts/scripts/write-page-texts.mjs [compiled page-texts.js]
// The files are kept in the repository; src/page-texts.test.ts fails when they are out of date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const compiled = resolve(root, process.argv[2] ?? 'dist/packages/texts/src/page-texts.js');
const { pageTextFiles } = createRequire(import.meta.url)(compiled);

for (const { path, content } of pageTextFiles()) {
  mkdirSync(dirname(resolve(root, path)), { recursive: true });
  writeFileSync(resolve(root, path), content);
  console.log(`wrote ${path}`);
}
