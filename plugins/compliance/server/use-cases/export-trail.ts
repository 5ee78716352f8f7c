import { toCsv } from '../../../../src/kernel/csv';
import { unprocessable } from '../../../../src/kernel/errors';
import type { TrailPatient } from '../ports';
import type { Parts } from './parts';
import { searchTrail, type TrailWish } from './read-trail';

export const CSV = 'text/csv';
/** Lines of a file; whoever needs more takes fewer days at a time. */
const MOST = 5000;
const PAGE = 500;
const HEAD = [
  ...['id', 'at', 'who', 'role', 'account', 'app', 'action', 'about', 'for', 'outcome', 'operation'],
  ...['patients', 'patient ids', 'rows'],
];

/** @throws AppError 422 trail_too_long: nothing is left out in silence */
export async function exportTrail(
  parts: Parts,
  clinicId: number | null,
  wish: Omit<TrailWish, 'before' | 'limit'>,
  most = MOST,
) {
  const rows: (string | null)[][] = [];
  const named: TrailPatient[] = [];
  for (let before: string | undefined; ;) {
    const { events, next } = await searchTrail(parts, clinicId, { ...wish, before, limit: PAGE });
    for (const { id, at, who, app, action, type, purpose, outcome, operation, patients, rowIds } of events) {
      const about = [type, purpose, outcome, operation, list(patients.map(({ name }) => name))];
      const ids = [list(patients.map(({ documentId }) => documentId)), list(rowIds)];
      const account = who.id === null ? who.kind : `${who.kind} ${who.id}`;
      rows.push([id, at, who.name, who.role, account, app?.name ?? null, action, ...about, ...ids]);
      named.push(...patients);
    }
    if (rows.length > most) throw unprocessable('trail_too_long', { most });
    if (next === null) break;
    before = next;
  }
  return {
    bytes: Buffer.from(toCsv(HEAD, rows), 'utf8'),
    contentType: CSV,
    fileName: 'audit-trail.csv',
    named,
  };
}

function list(parts: readonly string[]): string {
  return parts.join('; ');
}
