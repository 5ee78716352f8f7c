#!/usr/bin/env node
// Builds the app for the web (mobile/dist), as npm run demo does; what is there and up to date is left alone.
import path from 'node:path';
import { ensureApp } from './lib/ready.mjs';

await ensureApp(path.resolve(import.meta.dirname, '..'));
