import react from '@vitejs/plugin-react';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { copyDesignAssets } from '../packages/design/scripts/copy-assets.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const WORTH_COMPRESSING = /\.(js|css|svg|webmanifest)$/;
const LEAST_BYTES = 1024;

// tokens.css names its fonts beside it, so both are laid where the style sheets import them from.
copyDesignAssets(here('./design'));

/** `name.br` and `name.gz` beside each file that is asked for often, so that no request pays for it. */
function compressed() {
  return {
    name: 'daktari-compressed',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const [fileName, output] of Object.entries(bundle)) {
        const source = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        if (!WORTH_COMPRESSING.test(fileName) || source.length < LEAST_BYTES) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        this.emitFile({
          type: 'asset',
          fileName: `${fileName}.br`,
          source: brotliCompressSync(source, quality),
        });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source, { level: 9 }) });
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
        // One chunk: React apart from react-admin makes a circle of chunks and a blank page.
        manualChunks: (id) =>
          /[\\/]node_modules[\\/](?!@daktari|@fontsource)/.test(id) ? 'vendor' : undefined,
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/console-api', '/oauth', '/account'].map((path) => [path, 'http://localhost:1337']),
    ),
  },
});
