import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Incoming, Outgoing } from '../access/dispatch';
import type { Handle } from './mount-ahead';

const PLACE = '/console';
/** Vite puts what has a hash in its name there, and nothing else. */
const ASSETS = `${PLACE}/assets/`;
const NONCE_MARK = '__CSP_NONCE__';
const NONCE_BYTES = 16;
const YEAR = 31_536_000;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

export interface ConsolePages {
  /** Whether there is a console to show. */
  built: boolean;
  handle: Handle;
}

/** The built console at /console: its files by their names, and its page for every other path below it. */
export function consolePages(folder: string): ConsolePages {
  const built = existsSync(path.join(folder, 'index.html'));
  const files = built ? filesOf(folder) : new Set<string>();

  async function file(name: string, { headers }: Incoming): Promise<Outgoing> {
    const accepted = String(headers['accept-encoding'] ?? '');
    const encoding = ENCODINGS.find(
      (each) => new RegExp(`\\b${each.name}\\b`).test(accepted) && files.has(name + each.ending),
    );
    return {
      status: 200,
      headers: {
        ...COMMON,
        'Content-Type': TYPES[path.extname(name)] ?? 'application/octet-stream',
        'Cache-Control': `${PLACE}/${name}`.startsWith(ASSETS)
          ? `public, max-age=${YEAR}, immutable`
          : 'public, max-age=3600',
        Vary: 'Accept-Encoding',
        ...(encoding ? { 'Content-Encoding': encoding.name } : {}),
      },
      body: await readFile(path.join(folder, name + (encoding?.ending ?? ''))),
    };
  }

  async function page(): Promise<Outgoing> {
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    const html = await readFile(path.join(folder, 'index.html'), 'utf8');
    return {
      status: 200,
      headers: {
        ...COMMON,
        'Content-Type': 'text/html; charset=utf-8',
        // Each answer has a number of its own.
        'Cache-Control': 'no-store',
        'Content-Security-Policy': policy(nonce),
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
      body: html.replace(NONCE_MARK, nonce),
    };
  }

  return {
    built,
    handle: async (request) => {
      const { method, path: asked } = request;
      if (!built || (method !== 'GET' && method !== 'HEAD')) return null;
      if (asked !== PLACE && !asked.startsWith(`${PLACE}/`)) return null;
      const name = asked.slice(PLACE.length + 1);
      // A set of names that were there at the start: no path leads out of it.
      if (TYPES[path.extname(name)] && files.has(name)) return file(name, request);
      return asked.startsWith(ASSETS) ? missing() : page();
    },
  };
}

/** No inline script, nothing from elsewhere; style elements only with the answer's own number. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Of a build that has been replaced: the page would be read as a script. */
function missing(): Outgoing {
  return {
    status: 404,
    headers: { ...COMMON, 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
    body: '',
  };
}

function filesOf(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      ),
  );
}
