#!/usr/bin/env node
// Compiles config, src, plugins, database, packages and the simulator in one pass of tsc, and writes FHIR's definitions.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyDesignAssets } from '../packages/design/scripts/copy-assets.mjs';
import { writeDefinitions } from './fhir/write-definitions.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// tsc's notes on what is built survive a deleted dist, and would then build nothing.
if (!existsSync(path.join(root, 'dist/src/index.js')))
  rmSync(path.join(root, 'dist/.tsbuildinfo'), { force: true });
const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: root, stdio: 'inherit' });
if (status === 0) {
  copyDesignAssets(path.join(root, 'public/landing'));
  writeDefinitions(path.join(root, 'dist/fhir'));
}
process.exit(status ?? 1);
