import { toCsv, type CsvValue } from '../../../../src/kernel/csv';
import type { BusinessReply } from './read-business';
import type { Drawn, SeriesReply } from './read-series';

export interface CsvFile {
  bytes: Buffer;
  contentType: string;
  fileName: string;
}
export const CSV = 'text/csv';

/** One row a point, one column a line; the week before below, with its own times. */
export function seriesCsv(reply: SeriesReply): CsvFile {
  const rows = [...rowsOf(reply, 'now'), ...(reply.before ? rowsOf(reply.before, 'week before') : [])];
  return file(`${reply.chart}.csv`, ['span', 'at', 'line', `value (${reply.unit})`], rows);
}

export function businessCsv({ units, days }: BusinessReply): CsvFile {
  const names = Object.keys(units);
  const head = ['day', ...names.map((name) => `${name} (${units[name] ?? ''})`)];
  return file(
    'business.csv',
    head,
    days.map(({ day, values }) => [day, ...names.map((name) => values[name] ?? null)]),
  );
}

function rowsOf({ at, lines }: Drawn, span: string): CsvValue[][] {
  return lines.flatMap(({ label, points }) =>
    points.map((value, i) => [span, at[i] ?? '', label ?? 'all', value]),
  );
}

function file(fileName: string, head: readonly string[], rows: readonly (readonly CsvValue[])[]): CsvFile {
  return { bytes: Buffer.from(toCsv(head, rows), 'utf8'), contentType: CSV, fileName };
}
