import type { Db, Trx } from '../../../../src/kernel/db';
import { violatedUnique } from '../../../../src/kernel/errors';
import { keyOf, type MinuteRow, type SeriesName } from '../domain/series';
import type { Minutes } from '../ports';

const PROCESSES = 'monitoring_processes';
const SERIES = 'monitoring_series';
const TURNS = 'monitoring_turns';
export const MINUTES = 'monitoring_minutes';
/** Whoever speaks for the whole installation. */
const NOBODY = 0;
/** SQL Server takes 2100 values a statement. */
const CHUNK = 200;

export function minuteStore(): Minutes {
  const known = new Map<string, number>();

  return {
    enrol: async (db, name) => {
      await insertUnlessThere(db, PROCESSES, { name, last_minute: 0 });
      return idOf(db, PROCESSES, { name });
    },
    name: async (db, series) => {
      for (const one of series) {
        const key = keyOf(one);
        if (!known.has(key)) known.set(key, await idOfSeries(db, key, one));
      }
      return known;
    },
    write: async (trx, process, { minute, rows }, ids) => {
      const moved = await trx(PROCESSES)
        .where({ id: process })
        .andWhere('last_minute', '<', minute)
        .update({ last_minute: minute });
      if (moved !== 1) return false;
      await insertRows(trx, { process, minute, rows, ids });
      return true;
    },
    takeTurn: async (trx, minute) =>
      (await trx(TURNS)
        .where({ name: 'samples' })
        .andWhere('last_minute', '<', minute)
        .update({ last_minute: minute })) === 1,
    writeSamples: (trx, { minute, rows }, ids) => insertRows(trx, { process: NOBODY, minute, rows, ids }),
  };
}

async function idOfSeries(db: Db, key: string, { name, kind, labels }: SeriesName): Promise<number> {
  const found = await db(SERIES).where({ key }).first<{ id: number } | undefined>('id');
  if (found) return found.id;
  await insertUnlessThere(db, SERIES, { key, name, kind, labels: JSON.stringify(labels) });
  return idOf(db, SERIES, { key });
}

async function insertUnlessThere(
  db: Db,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  try {
    await db(table).insert(row);
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
  }
}

async function idOf(db: Db, table: string, where: Readonly<Record<string, string>>): Promise<number> {
  const row = await db(table).where(where).first<{ id: number } | undefined>('id');
  if (!row) throw new Error(`${table} lost a row`);
  return row.id;
}

async function insertRows(
  trx: Trx,
  given: { process: number; minute: number; rows: readonly MinuteRow[]; ids: ReadonlyMap<string, number> },
): Promise<void> {
  const { process, minute, rows, ids } = given;
  const cells = rows.flatMap(({ series, cells: own }) => {
    const id = ids.get(keyOf(series));
    if (id === undefined) throw new Error('a series without a number');
    return own.map((cell) => ({ series: id, minute, process, ...cell }));
  });
  for (let at = 0; at < cells.length; at += CHUNK) await trx(MINUTES).insert(cells.slice(at, at + CHUNK));
}
