#!/usr/bin/env node
// npm run simulator: the pretended M-Pesa, Twilio, mail server and phones alone, for `npm run dev`. See simulator/README.md.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled } from './lib/ready.mjs';
import { contentTemplates } from './lib/stack-env.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
checkNode();
await ensureInstalled(root);
await ensureBuilt(root, { admin: false });
const require = createRequire(import.meta.url);
const { whatsappTemplates } = require(path.join(root, 'dist/packages/texts/src/index.js'));
const { control } = await require(path.join(root, 'dist/simulator/main.js')).started;
// Those whose ids `npm run env` wrote; as with Twilio, a template that nobody registered is refused.
control.putTemplates(
  contentTemplates(whatsappTemplates).map(({ contentSid, language, body }) => ({
    contentSid,
    language,
    body,
  })),
);
