#!/usr/bin/env node
// Builds the console (admin-ui), as npm run demo does; what is there and up to date is left alone.
import path from 'node:path';
import { ensureConsole } from './lib/ready.mjs';

await ensureConsole(path.resolve(import.meta.dirname, '..'));
