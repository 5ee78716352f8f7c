import type { ConsoleTable } from '../../../src/access/console/resource';
import type { Shown } from '../../../src/access/route';
import { hidden, rowsById, shownBy, type Eyes } from './look';

export interface ShownRecord {
  record: unknown;
  shown: readonly Shown[];
}

/** @throws AppError 404, also for rows of other people; 403 for who reaches none at all */
export async function showRecord(resource: ConsoleTable, id: string, eyes: Eyes): Promise<ShownRecord> {
  const db = eyes.kernel.db();
  const rows = await rowsById(db, resource, id, eyes);
  const [record] = await resource.records(db, rows, eyes);
  if (record === undefined) throw await hidden(db, resource, id, eyes.kernel);
  return { record, shown: await shownBy(db, 'read', resource, rows, eyes) };
}
