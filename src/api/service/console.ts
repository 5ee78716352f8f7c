import { z } from 'zod';
import { consoleTable, type RowKeys } from '../../access/console/resource';
import { ownClinic } from '../own-clinic';

interface ServiceRow extends RowKeys {
  name: string;
  name_sw: string;
  length_minutes: number;
  price_cents: number;
  channel: string;
  active: boolean | number | null;
}

/** What a visit can be for. */
export const serviceResource = consoleTable({
  type: 'api::service.service',
  table: 'services',
  patientAt: null,
  only: ownClinic,
  record: {
    id: z.string(),
    name: z.string(),
    nameSw: z.string(),
    lengthMinutes: z.number().int(),
    priceCents: z.number().int(),
    channel: z.string(),
    active: z.boolean(),
  },
  filter: { active: z.boolean() },
  search: null,
  sorts: { name: 't.name', nameSw: 't.name_sw', priceCents: 't.price_cents' },
  defaultSort: ['name', 'ASC'],
  select: (query) =>
    query('services as t').select(
      't.name',
      't.name_sw',
      't.length_minutes',
      't.price_cents',
      't.channel',
      't.active',
    ),
  narrow: (rows, { filter }) => {
    if (filter.active !== undefined) void rows.where('t.active', filter.active);
  },
  records: (_query, rows: readonly ServiceRow[]) =>
    Promise.resolve(
      rows.map((row) => ({
        id: row.record_id,
        name: row.name,
        nameSw: row.name_sw,
        lengthMinutes: row.length_minutes,
        priceCents: row.price_cents,
        channel: row.channel,
        active: Boolean(row.active),
      })),
    ),
});
