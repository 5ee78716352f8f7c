import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);
const FONTS = {
  '@fontsource-variable/bricolage-grotesque': 'bricolage-grotesque-latin-wght-normal.woff2',
  '@fontsource-variable/atkinson-hyperlegible-next': 'atkinson-hyperlegible-next-latin-wght-normal.woff2',
};
const COMPRESSED = /\.(js|css|html|svg|webmanifest)$/;
/** What is there without a network: the page and all that it may load. Fonts are kept once they were used. */
const SHELL = /^(_expo\/static\/.*\.(js|css)|app\.css|mark\.svg|manifest\.webmanifest)$/;
const MARK = "/* filled in by scripts/app/finish-web.mjs */ { version: 'dev', files: [] }";

/** Makes of Expo's export what the server serves at /app: fonts, the worker's list, and everything compressed ahead. */
export function finishWeb(folder) {
  rmSync(path.join(folder, 'metadata.json'), { force: true });
  copyFonts(path.join(folder, 'fonts'));
  fillWorker(folder);
  for (const name of filesOf(folder).filter((each) => COMPRESSED.test(each))) {
    const content = readFileSync(path.join(folder, name));
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

function copyFonts(target) {
  mkdirSync(target, { recursive: true });
  for (const [owner, file] of Object.entries(FONTS)) {
    const source = path.dirname(require.resolve(`${owner}/package.json`));
    copyFileSync(path.join(source, 'files', file), path.join(target, file));
    copyFileSync(path.join(source, 'LICENSE'), path.join(target, `${owner.split('/')[1]}-LICENSE.txt`));
  }
}

/** The version is that of the content: a build that changes nothing changes no cache. */
function fillWorker(folder) {
  const names = filesOf(folder).filter((name) => SHELL.test(name));
  const hash = createHash('sha256').update(readFileSync(path.join(folder, 'index.html')));
  for (const name of names) hash.update(name).update(readFileSync(path.join(folder, name)));
  const shell = {
    version: hash.digest('hex').slice(0, 16),
    files: ['/app/', ...names.map((name) => `/app/${name}`)],
  };
  const file = path.join(folder, 'sw.js');
  const source = readFileSync(file, 'utf8');
  if (!source.includes(MARK)) throw new Error('mobile/public/sw.js has lost its mark');
  writeFileSync(file, source.replace(MARK, JSON.stringify(shell)));
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
