#!/usr/bin/env node
// node scripts/app/check-native.mjs android|ios: bundles and compiles the app for it (Hermes), and says how large it is.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { exportApp } from './export.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const platform = process.argv[2];
if (platform !== 'android' && platform !== 'ios') throw new Error('android or ios?');
const out = path.join(root, '.tmp/app', platform);
await exportApp(root, platform, out);
const bundle = readdirSync(out, { recursive: true }).find((name) => name.endsWith('.hbc'));
if (!bundle) throw new Error(`no Hermes bytecode for ${platform}`);
console.log(`${bundle}: ${(statSync(path.join(out, bundle)).size / 1e6).toFixed(1)} MB`);
