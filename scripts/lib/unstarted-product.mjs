// The built product on an empty database of its own, not listening: for scripts that describe it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newSecrets, productEnv } from './stack-env.mjs';

/** `work` gets Strapi before anything is loaded; `built` requires from dist. */
export async function withUnstartedProduct(root, built, work) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'daktari-unstarted-'));
  Object.assign(process.env, unstartedEnv(path.join(scratch, 'empty.db')));
  const { createStrapi } = built('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  try {
    return await work(strapi);
  } finally {
    await strapi.destroy();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Of a product on a SQLite file that follows nobody and calls nobody. */
export function unstartedEnv(filename, secrets = newSecrets()) {
  const env = productEnv({
    secrets,
    port: 0,
    simulatorUrl: 'http://127.0.0.1:9',
    smtpPort: 9,
    database: { client: 'sqlite', filename },
    serveAdmin: false,
    cmsPasswords: false,
    templates: [],
    nodeEnv: 'test',
  });
  // Empty counts as not set: nothing runs that could be followed or called.
  return { ...env, PUBLIC_URL: 'http://127.0.0.1', CLOCK_URL: '', SIMULATOR_URL: '' };
}
