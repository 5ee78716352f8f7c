import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../lib/stack.mjs';
import { openDatabase } from './build-trail.mjs';

const require = createRequire(import.meta.url);
const server = (file) => require(path.join(root, 'dist/plugins/compliance/server', file));
const { verifyTrail } = server('use-cases/verify.js');
const { eventStore } = server('store/events.js');
const { batchStore, checkpointStore } = server('store/batches.js');
const { fileAnchors } = server('adapters/file-anchors.js');
const { sha256 } = server('adapters/sha256.js');

/** What the verifier finds, each as `clinic/batch/event problem`. */
export async function verifyCopy({ database, anchors }) {
  const knex = openDatabase(database);
  try {
    const parts = {
      events: eventStore(),
      batches: batchStore(),
      checkpoints: checkpointStore(),
      hash: sha256,
    };
    const { findings } = await verifyTrail(parts, knex, anchors ? fileAnchors(anchors).read() : null);
    return findings.map(
      ({ chain, batch, event, problem }) =>
        `${[chain, batch, event].filter((part) => part !== null).join('/')} ${problem}`,
    );
  } finally {
    await knex.destroy();
  }
}
