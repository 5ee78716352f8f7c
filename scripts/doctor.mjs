#!/usr/bin/env node
// npm run doctor: are the settings good enough to go live with? One line a check; exit code 1 when one is not.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runDoctor } from './doctor/run-doctor.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const file = process.argv[2] === '--env' && process.argv[3] ? process.argv[3] : path.join(root, '.env');
process.exitCode = await runDoctor({ root, file, environment: process.env, print: console.log });
