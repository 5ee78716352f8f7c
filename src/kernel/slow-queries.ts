import type { Counters } from './counters';
import type { Db } from './db';
import type { Log } from './log';

const LONGEST_TEXT = 400;
/** Of statements whose end nobody told, such as streams that were left: forgotten together. */
const MOST_OPEN = 10_000;

interface Query {
  __knexQueryUid: string;
  sql: string;
}

/**
 * Notes statements that take longer than `thresholdMs`: their text with its placeholders, never the values bound to them.
 * Text that stands in quotes is taken out, too: somebody may have built it in.
 */
export function watchSlowQueries(
  db: Db,
  { thresholdMs, log, counters }: { thresholdMs: number; log: Log; counters: Counters },
): () => void {
  const open = new Map<string, number>();

  function begin({ __knexQueryUid: id }: Query): void {
    if (open.size > MOST_OPEN) open.clear();
    open.set(id, performance.now());
  }
  function end({ __knexQueryUid: id, sql }: Query): void {
    const began = open.get(id);
    if (began === undefined) return;
    open.delete(id);
    const ms = Math.round(performance.now() - began);
    if (ms < thresholdMs) return;
    counters.count('slow_queries');
    log.warn('db.slow-query', { ms, sql: withoutValues(sql) });
  }
  const respond = (_response: unknown, query: Query): void => end(query);
  const fail = (_error: unknown, query: Query): void => end(query);

  db.on('query', begin).on('query-response', respond).on('query-error', fail);
  return () =>
    void db
      .removeListener('query', begin)
      .removeListener('query-response', respond)
      .removeListener('query-error', fail);
}

function withoutValues(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'/g, "'?'").slice(0, LONGEST_TEXT);
}
