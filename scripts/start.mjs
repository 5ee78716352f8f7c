// Starts the built server. What `strapi start` does, without the rest of Strapi's command line, which takes the
// TypeScript compiler and a client of a cloud service into the memory of every server.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const distDir = path.join(root, 'dist');
if (!existsSync(path.join(distDir, 'src/index.js'))) {
  console.error('There is nothing built to start. Run: npm run build');
  process.exit(1);
}
process.chdir(root);

// As CommonJS, like the plugins: as a module it would be there twice.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
await createStrapi({ appDir: root, distDir }).start();

// A start leaves some 50 MiB of garbage (schemas, source texts), which V8 would keep until the server is busy.
setFlagsFromString('--expose-gc');
runInNewContext('gc')();
