// Writes tokens.css from tokens.json: node packages/design/scripts/write-tokens.mjs [compiled tokens-css.js]
// The tests fail when tokens.css is out of date or a pair of colours loses its contrast.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const compiled = resolve(root, process.argv[2] ?? 'dist/packages/design/src/tokens-css.js');
const { tokensCss } = createRequire(import.meta.url)(compiled);

writeFileSync(new URL('../tokens.css', import.meta.url), tokensCss());
console.log('wrote packages/design/tokens.css');
