import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Incoming, Outgoing } from '../access/dispatch';
import type { Handle } from './mount-ahead';

const YEAR = 31_536_000;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

const COMMON = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

export interface BuiltPages {
  /** Whether there is anything to show. */
  built: boolean;
  handle: Handle;
}

/** An app that was built ahead, as it is served. */
export interface BuiltApp {
  /** `/console` */
  place: string;
  folder: string;
  /** Below `place`: what has a hash in its name, and nothing else. */
  hashed: string;
  /** Its one page, for every path below `place` that is no file, with the policy under which it runs. */
  page(html: string): Pick<Outgoing, 'body' | 'headers'>;
  /** Of files that need headers of their own, by name. */
  headersOf?(name: string): Readonly<Record<string, string>>;
}

/** Files by their names, and the page for every other path. */
export function builtPages({ place, folder, hashed, page, headersOf }: BuiltApp): BuiltPages {
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
        'Cache-Control': name.startsWith(hashed)
          ? `public, max-age=${YEAR}, immutable`
          : 'public, max-age=3600',
        Vary: 'Accept-Encoding',
        ...(encoding ? { 'Content-Encoding': encoding.name } : {}),
        ...headersOf?.(name),
      },
      body: await readFile(path.join(folder, name + (encoding?.ending ?? ''))),
    };
  }

  async function thePage(): Promise<Outgoing> {
    const { body, headers } = page(await readFile(path.join(folder, 'index.html'), 'utf8'));
    const own = { 'Content-Type': 'text/html; charset=utf-8', 'Cross-Origin-Opener-Policy': 'same-origin' };
    return { status: 200, headers: { ...COMMON, ...own, ...headers }, body };
  }

  return {
    built,
    handle: async (request) => {
      const { method, path: asked } = request;
      if (!built || (method !== 'GET' && method !== 'HEAD')) return null;
      if (asked !== place && !asked.startsWith(`${place}/`)) return null;
      const name = asked.slice(place.length + 1);
      // A set of names that were there at the start: no path leads out of it.
      if (TYPES[path.extname(name)] && files.has(name)) return file(name, request);
      return name.startsWith(hashed) ? missing() : thePage();
    },
  };
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
