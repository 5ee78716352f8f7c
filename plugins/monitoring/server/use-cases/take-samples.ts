import type { Db, Trx } from '../../../../src/kernel/db';
import { levelRow, waitRow, type MinuteRow } from '../domain/series';
import type { Sampled } from '../ports';
import type { Parts } from './parts';

/** Looks up what holds for the whole installation, in one of its processes a minute; whoever comes later does nothing. */
export async function takeSamples(parts: Parts, minute: number): Promise<void> {
  const { kernel, minutes } = parts;
  const rows = (await readSamples(parts, kernel.db())).map((sample) => rowOf(parts, sample));
  const ids = await minutes.name(
    kernel.db(),
    rows.map(({ series }) => series),
  );
  await kernel.db().transaction(async (trx) => {
    if (await minutes.takeTurn(trx, minute)) await minutes.writeSamples(trx, { minute, rows }, ids);
  });
}

export async function readSamples({ kernel }: Parts, query: Db | Trx): Promise<Sampled[]> {
  const now = kernel.clock.now();
  const sampled: Sampled[] = [];
  for (const [name, { help, unit, read }] of kernel.figures.samples.entries()) {
    for (const { labels = {}, value } of await read(query, now))
      sampled.push({ name, help, unit, labels, value });
  }
  return sampled;
}

function rowOf({ bounds }: Parts, { name, unit, labels, value }: Sampled): MinuteRow {
  return unit === 'seconds' ? waitRow(name, labels, value, bounds) : levelRow(name, labels, value);
}
