#!/usr/bin/env node
// Builds the server and Strapi's panel, as npm run demo does; what is there and up to date is left alone.
import path from 'node:path';
import { ensureBuilt } from './lib/ready.mjs';

await ensureBuilt(path.resolve(import.meta.dirname, '..'), { admin: true });
