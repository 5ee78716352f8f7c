import { searchRefused } from '../fhir/refusals';
import type { Cursor } from './search';

const SHAPE = /^([0-9A-Z]{1,26})(?:\.(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z))?$/;

/** Opaque to who follows the link; it says nothing but where a page ended, and opens nothing. */
export function writeCursor({ row, changed }: Cursor): string {
  return Buffer.from(changed === null ? row : `${row}.${changed}`).toString('base64url');
}

/** @throws AppError 400 search_refused */
export function readCursor(text: string): Cursor {
  const [, row, changed = null] = SHAPE.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  if (row === undefined) throw searchRefused('_cursor');
  return { row, changed };
}
