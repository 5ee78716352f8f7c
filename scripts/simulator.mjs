#!/usr/bin/env node
// npm run simulator: the pretended M-Pesa, Twilio, mail server and phones alone, for `npm run dev`. See simulator/README.md.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled } from './lib/ready.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
checkNode();
await ensureInstalled(root);
await ensureBuilt(root, { admin: false });
createRequire(import.meta.url)(path.join(root, 'dist/simulator/main.js'));
