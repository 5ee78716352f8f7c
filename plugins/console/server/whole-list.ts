import { z } from 'zod';
import type { ConsoleList } from '../../../src/access/console/resource';
import type { Shown } from '../../../src/access/route';
import { pageOf } from './domain/page-of';
import type { Plain } from './domain/wished-change';
import type { Listed } from './list-records';
import { hidden, type Eyes } from './look';
import type { ListWish } from './params';
import type { ShownRecord } from './show-record';

export async function listWhole(resource: ConsoleList, wish: ListWish, eyes: Eyes): Promise<Listed> {
  const { clinicId, records } = await allOf(resource, eyes);
  const { page, total } = pageOf(records, wish);
  return { records: page, total, capped: false, shown: shownOf(resource, 'list', page, clinicId, eyes) };
}

/** @throws AppError 404, also for those of other clinics */
export async function showOfWhole(resource: ConsoleList, id: string, eyes: Eyes): Promise<ShownRecord> {
  const { clinicId, records } = await allOf(resource, eyes);
  const record = records.find((each) => each.id === id);
  if (!record) throw await hidden(eyes.kernel.db(), resource, id, eyes.kernel);
  return { record, shown: shownOf(resource, 'read', [record], clinicId, eyes) };
}

async function allOf(
  resource: ConsoleList,
  eyes: Eyes,
): Promise<{ clinicId: number | null; records: Plain[] }> {
  const { clinicId, records } = await resource.all(eyes);
  return { clinicId, records: z.array(z.object(resource.record)).parse(records) };
}

function shownOf(
  { type }: ConsoleList,
  action: 'list' | 'read',
  records: readonly Plain[],
  clinicId: number | null,
  { kernel }: Eyes,
): Shown[] {
  const noun = kernel.personalTypes.get(type)?.noun;
  if (noun === undefined || records.length === 0) return [];
  return [{ action, type: noun, ids: records.map(({ id }) => String(id)), patients: [], clinicId }];
}
