#!/usr/bin/env node
// npm run -s check:tamper: makes an audit trail with the product's own code in a temporary database, changes a copy of it
// in each way that somebody with the database's password could, and asks the verifier. Last line: N passed, N failed.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildTrail } from './tamper/build-trail.mjs';
import { TAMPERINGS } from './tamper/tamperings.mjs';
import { verifyCopy } from './tamper/verify-copy.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'daktari-tamper-'));
let passed = 0;
let failed = 0;
try {
  const original = { database: path.join(folder, 'trail.db'), anchors: path.join(folder, 'anchors.log') };
  const trail = await buildTrail(original);
  report('untouched: whole', [], await verifyCopy(original));
  for (const [index, { name, tamper, expected, expectedWithoutAnchors }] of TAMPERINGS.entries()) {
    const copy = { database: path.join(folder, `${index}.db`), anchors: path.join(folder, `${index}.log`) };
    copyFileSync(original.database, copy.database);
    copyFileSync(original.anchors, copy.anchors);
    tamper(copy, trail);
    report(name, expected(trail), await verifyCopy(copy));
    if (!expectedWithoutAnchors) continue;
    const alone = await verifyCopy({ database: copy.database, anchors: null });
    report(`${name}, without its anchors`, expectedWithoutAnchors(trail), alone);
  }
} catch (error) {
  console.log(error.stack);
  failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function report(name, expected, findings) {
  const good = JSON.stringify(expected) === JSON.stringify(findings);
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? '✓' : '✗'} ${name}${findings.length > 0 ? `: ${findings.join(', ')}` : ''}`);
  if (!good) console.log(`    expected: ${expected.join(', ') || 'nothing'}`);
}
