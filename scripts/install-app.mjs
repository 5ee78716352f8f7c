#!/usr/bin/env node
// After npm ci of the root: the app (mobile) has a lockfile of its own, as it lives on another React. DAKTARI_SKIP_MOBILE=1
// leaves it out, where only the server runs.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

if (process.env.DAKTARI_SKIP_MOBILE === '1') console.log('The app is left out (DAKTARI_SKIP_MOBILE=1)');
else {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--prefix', 'mobile', '--no-progress'], {
    cwd: root,
    stdio: 'inherit',
    // Windows runs .cmd files by its shell only.
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
