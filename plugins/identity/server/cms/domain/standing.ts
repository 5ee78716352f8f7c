import type { Role } from '../../../../../src/access/principal';

/** What a person is in the CMS: bound to run the installation, an active admin of a clinic, or nothing. */
export type CmsStanding =
  | { readonly kind: 'operator'; readonly clinicId: null }
  | { readonly kind: 'editor'; readonly clinicId: number }
  | { readonly kind: 'none' };

export const CMS_KINDS = ['operator', 'editor'] as const;
export type CmsKind = (typeof CMS_KINDS)[number];

/** @param bound what the person was bound as before; only a command binds an operator */
export function cmsStanding(
  person: { role: Role; clinicId: number | null },
  bound: CmsKind | null,
): CmsStanding {
  if (person.role === 'patient' || person.role === 'public' || person.role === 'integration') return NOBODY;
  if (bound === 'operator') return { kind: 'operator', clinicId: null };
  if (person.role !== 'clinic-admin' || person.clinicId === null) return NOBODY;
  return { kind: 'editor', clinicId: person.clinicId };
}

const NOBODY: CmsStanding = { kind: 'none' };

/** A proof older than this, in seconds, is asked for again: a working day, like the console's. */
const PROOF_SECONDS = 12 * 3600;

export function isProofFresh(loginTs: number | undefined, nowMs: number): boolean {
  return loginTs !== undefined && nowMs / 1000 - loginTs <= PROOF_SECONDS;
}

/** Where in the panel somebody wanted to go: a path below it, or its front. Nothing else of an address is taken. */
export function panelPath(asked: unknown): string {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/(?![/\\])[\w\-./:?=&%[\],~]*$/.test(asked))
    return FRONT;
  const base = 'http://panel.invalid';
  if (!URL.canParse(`${FRONT}${asked}`, base)) return FRONT;
  const { pathname, search } = new URL(`${FRONT}${asked}`, base);
  // Dots were resolved, and what is still escaped is not for us to guess.
  if (!pathname.startsWith(`${FRONT}/`) || /%2[ef]|%5c/i.test(pathname)) return FRONT;
  return pathname.startsWith(`${FRONT}/auth`) ? FRONT : `${pathname}${search}`;
}

/** A page beside the panel, told where in the panel somebody was. */
export function beside(page: string, asked: unknown): string {
  const path = panelPath(asked);
  return path === FRONT ? page : `${page}?to=${encodeURIComponent(path.slice(FRONT.length))}`;
}

const FRONT = '/admin';
