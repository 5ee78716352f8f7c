import { z } from 'zod';
import type { Select } from '../../kernel/db';

/** The beginning of a reference that people read to each other, in capitals or not. */
export const searchReference = z
  .string()
  .trim()
  .regex(/^[a-z0-9]{1,10}$/i)
  .transform((text) => text.toUpperCase());

/** By a range and not by `like`: an index of every database answers it. `length` is that of whole references. */
export function whereReference(rows: Select, column: string, start: string, length: number): void {
  if (start.length > length) void rows.whereRaw('1 = 0');
  else void rows.whereBetween(column, [start.padEnd(length, '0'), start.padEnd(length, 'Z')]);
}
