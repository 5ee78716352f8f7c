import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Answer, ControlError, pathParam, type Route } from './call';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const policy =
  "default-src 'self'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'self'";

/** The page's own files, its texts, the design tokens and the fonts they name. */
export function pageRoutes(root: string): Route[] {
  const pages = path.join(root, 'simulator', 'public');
  const design = path.join(root, 'packages', 'design');
  const texts = path.join(root, 'packages', 'texts', 'pages');
  const modules = path.join(root, 'node_modules');
  const fontHomes = [
    path.join(design, 'fonts'),
    path.join(modules, '@fontsource-variable', 'bricolage-grotesque', 'files'),
    path.join(modules, '@fontsource-variable', 'atkinson-hyperlegible-next', 'files'),
    path.join(modules, '@fontsource', 'atkinson-hyperlegible-mono', 'files'),
  ];
  return [
    { method: 'GET', path: '/', handler: () => send([pages], 'index.html') },
    { method: 'GET', path: '/authenticator', handler: () => send([pages], 'authenticator.html') },
    { method: 'GET', path: '/assets/texts.json', handler: () => send([texts], 'simulator.json') },
    { method: 'GET', path: '/assets/:file', handler: (call) => send([design], pathParam(call, 'file')) },
    {
      method: 'GET',
      path: '/assets/fonts/:file',
      handler: (call) => send(fontHomes, pathParam(call, 'file')),
    },
    { method: 'GET', path: '/:file', handler: (call) => send([pages], pathParam(call, 'file')) },
  ];
}

// Only plain file names are served, so no path can lead out of the folder.
async function send(folders: string[], file: string): Promise<Answer> {
  const contentType = types[path.extname(file)];
  if (!/^[\w-]+(\.[\w-]+)+$/.test(file) || !contentType) throw notFound();
  for (const folder of folders) {
    const body = await readFile(path.join(folder, file)).catch(() => null);
    if (body)
      return {
        kind: 'bytes',
        status: 200,
        body,
        contentType,
        headers: { 'content-security-policy': policy, 'cache-control': 'no-cache' },
      };
  }
  throw notFound();
}

function notFound(): ControlError {
  return new ControlError(404, 'not_found', 'No such page');
}
