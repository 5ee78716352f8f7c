#!/usr/bin/env node
// Adds the optional packages of other platforms to package-lock.json. A registry mirror that serves one platform only
// lets npm drop the others from the lockfile in silence, and `npm ci` then refuses the lockfile everywhere.
// Run it after npm install; says what it added. Integrity is left to the registry that serves them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

const file = path.resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isThere(place, name, range) || !platformOf(name)) continue;
    const top = `node_modules/${name}`;
    const target = lock.packages[top] ? `${place}/node_modules/${name}` : top;
    lock.packages[target] = {
      version: range.replace(/^[\^~]/, ''),
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    };
    added.push(target);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'nothing was missing' : `added ${added.length}:\n  ${added.join('\n  ')}`);

/** Whether `name` resolves from `place` as Node does it, in the wanted version. */
function isThere(place, name, range) {
  const parts = place.split('/node_modules/');
  for (let depth = place === '' ? 0 : parts.length; depth >= 0; depth -= 1) {
    const above = parts.slice(0, depth).join('/node_modules/');
    const found = lock.packages[above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`];
    if (found) return found.version === range.replace(/^[\^~]/, '') || /^[\^~]/.test(range);
  }
  return false;
}

/** Such packages name their platform: @swc/core-win32-arm64-msvc, @rollup/rollup-android-arm-eabi. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((one) => words.includes(one) || (one === 'win32' && words.includes('windows')));
  const cpu = PROCESSORS.find((one) => words.includes(one));
  if (cpu === 'wasm32') return { cpu: ['wasm32'] };
  if (!os || !cpu) return null;
  const libc = words.includes('musl')
    ? { libc: ['musl'] }
    : words.some((word) => word.startsWith('gnu'))
      ? { libc: ['glibc'] }
      : {};
  return { cpu: [cpu], os: [os], ...(os === 'linux' ? libc : {}) };
}
