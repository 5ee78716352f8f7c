// Puts what plain pages load beside them: node packages/design/scripts/copy-assets.mjs <folder>...
// tokens.css names its fonts as fonts/*.woff2, so they go into a folder of that name, with their licences (OFL-1.1).
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const SHEETS = ['tokens.css', 'base.css', 'icons.svg'];
const FONTS = {
  '@fontsource-variable/bricolage-grotesque': ['bricolage-grotesque-latin-wght-normal.woff2'],
  '@fontsource-variable/atkinson-hyperlegible-next': ['atkinson-hyperlegible-next-latin-wght-normal.woff2'],
  '@fontsource/atkinson-hyperlegible-mono': [
    'atkinson-hyperlegible-mono-latin-400-normal.woff2',
    'atkinson-hyperlegible-mono-latin-700-normal.woff2',
  ],
};

/** Copies style sheets, icons and fonts into `target`; throws when a font package is not installed. */
export function copyDesignAssets(target) {
  const fonts = join(target, 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const name of SHEETS) copyFileSync(join(PACKAGE, name), join(target, name));
  for (const [name, files] of Object.entries(FONTS)) {
    const folder = dirname(require.resolve(`${name}/package.json`));
    for (const file of files) copyFileSync(join(folder, 'files', file), join(fonts, file));
    copyFileSync(join(folder, 'LICENSE'), join(fonts, `${name.split('/')[1]}-LICENSE.txt`));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const target of process.argv.slice(2)) {
    copyDesignAssets(target);
    console.log(`copied design assets to ${target}`);
  }
}
