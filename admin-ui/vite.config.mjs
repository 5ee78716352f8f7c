import react from '@vitejs/plugin-react';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';
import { copyDesignAssets } from '../packages/design/scripts/copy-assets.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const WORTH_COMPRESSING = /\.(js|css|svg|webmanifest)$/;
const LEAST_BYTES = 1024;
const BEST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

// tokens.css names its fonts beside it, so both are laid where the style sheets import them from.
copyDesignAssets(here('./design'));

/** `name.br` and `name.gz` beside each file that is asked for often, so that no request pays for it. */
function compressed() {
  return {
    name: 'daktari-compressed',
    apply: 'build',
    // Once they are written: before, Vite has not put the names of what is loaded later into them.
    writeBundle({ dir }, bundle) {
      for (const name of Object.keys(bundle).filter((each) => WORTH_COMPRESSING.test(each))) {
        const file = path.join(dir, name);
        const source = readFileSync(file);
        if (source.length < LEAST_BYTES) continue;
        writeFileSync(`${file}.br`, brotliCompressSync(source, BEST_BROTLI));
        writeFileSync(`${file}.gz`, gzipSync(source, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  base: '/console/',
  plugins: [react(), compressed()],
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    // tests/e2e reads which files a first visit loads.
    manifest: 'manifest.json',
    // An inline font or picture would need a wider policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1400,
    rollupOptions: {
      output: {
        // One chunk: React apart from react-admin makes a circle of chunks and a blank page. Charts come with their pages.
        manualChunks: (id) =>
          /[\\/]node_modules[\\/](?!@daktari|@fontsource|d3-|internmap)/.test(id) ? 'vendor' : undefined,
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/console-api', '/oauth', '/account'].map((path) => [path, 'http://localhost:1337']),
    ),
  },
});
