import { z } from 'zod';
import { fileRoute, jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { CSV, seriesCsv } from '../use-cases/export-csv';
import type { Parts } from '../use-cases/parts';
import { readConnections } from '../use-cases/read-connections';
import { readObjectives } from '../use-cases/read-objectives';
import { listCharts, NAMED_RANGES, readSeries, type Drawn, type SeriesWish } from '../use-cases/read-series';

const roles: OperationRule['roles'] = {
  'clinic-admin': {
    scope: 'all',
    rows: 'figures of the whole installation, if theirs is the clinic that runs it',
    purposes: ['administration'],
  },
};
export const figureRules: readonly OperationRule[] = [
  { operation: 'monitoring.charts', roles },
  { operation: 'monitoring.series', roles },
  { operation: 'monitoring.series-export', roles },
  { operation: 'monitoring.objectives', roles },
  { operation: 'monitoring.connections', roles },
];

const NOBODY = { none: 'counts of the whole installation, of no person' } as const;

const name = z.string().regex(/^[a-z0-9-]{1,40}$/);
const instant = z.iso.datetime();
const wish = z
  .strictObject({
    chart: name,
    range: z.enum([...NAMED_RANGES, 'custom']).default('6h'),
    from: instant.optional().describe('With the range `custom`'),
    to: instant.optional().describe('With the range `custom`'),
    by: z
      .string()
      .regex(/^[a-z]{1,20}$/)
      .optional()
      .describe('A label: one line for each of its values'),
    compare: z.enum(['week']).optional().describe('The same span a week earlier, hour by hour'),
  })
  .refine(({ range, from, to }) => (range === 'custom') === (from !== undefined && to !== undefined), {
    path: ['range'],
  });

const unit = z.enum(['per-second', 'count', 'share', 'seconds', 'bytes', 'cents']);
const drawn = z.object({
  stepSeconds: z.number().int(),
  at: z.array(instant).describe('When each point begins'),
  lines: z.array(
    z.object({
      label: z.string().nullable(),
      whole: z.number().nullable().describe('Of the whole span'),
      points: z.array(z.number().nullable()).describe('Null where nothing is known'),
    }),
  ),
  leftOut: z.number().int().describe('Lines that are smaller than those shown'),
});
const share = z.number().nullable();
const promised = z
  .object({
    windowDays: z.number().int(),
    objectives: z.array(
      z.object({
        name,
        goal: z.number(),
        withinSeconds: z.number().nullable(),
        state: z.enum(['ok', 'ticket', 'page', 'no-data']),
        reached: share,
        budgetLeft: share.describe('1: all of it; 0 or less: used up'),
        burns: z.array(z.object({ minutes: z.number().int(), rate: z.number().nullable() })),
      }),
    ),
  })
  .meta({ id: 'Objectives' });
const connected = z
  .object({
    minutes: z.number().int(),
    connections: z.array(
      z.object({
        name,
        state: z.enum(['ok', 'slow', 'failing', 'unused']),
        all: z.number(),
        failed: z.number(),
        medianSeconds: z.number().nullable(),
        slowSeconds: z.number(),
      }),
    ),
  })
  .meta({ id: 'Connections' });

export function figureRoutes(parts: Parts): Route[] {
  return [
    jsonRoute({
      operation: 'monitoring.charts',
      method: 'GET',
      path: '/monitoring/charts',
      summary: 'What there is to draw',
      reply: z
        .object({ charts: z.array(z.object({ name, unit, splits: z.array(z.string()) })) })
        .meta({ id: 'Charts' }),
      audit: NOBODY,
      handle: async ({ principal }) => ({ charts: await listCharts(parts, principal?.clinicId ?? null) }),
    }),
    jsonRoute({
      operation: 'monitoring.series',
      method: 'GET',
      path: '/monitoring/series',
      summary: 'One chart over a span of time',
      query: wish,
      reply: drawn.extend({ chart: name, unit, before: drawn.nullable() }).meta({ id: 'Series' }),
      audit: NOBODY,
      handle: async ({ principal, query }) => {
        const reply = await readSeries(parts, principal?.clinicId ?? null, wishOf(query));
        return { ...reply, ...shapeOf(reply), before: reply.before && shapeOf(reply.before) };
      },
    }),
    fileRoute({
      operation: 'monitoring.series-export',
      method: 'GET',
      path: '/monitoring/series/csv',
      summary: 'One chart over a span of time, for a spreadsheet',
      query: wish,
      types: [CSV],
      audit: NOBODY,
      handle: async ({ principal, query }) =>
        seriesCsv(await readSeries(parts, principal?.clinicId ?? null, wishOf(query))),
    }),
    jsonRoute({
      operation: 'monitoring.objectives',
      method: 'GET',
      path: '/monitoring/objectives',
      summary: 'What is promised, how much of its budget is left and how fast it is spent',
      reply: promised,
      audit: NOBODY,
      handle: async ({ principal }) => {
        const { windowDays, objectives } = await readObjectives(parts, principal?.clinicId ?? null);
        return {
          windowDays,
          objectives: objectives.map(({ burns, ...one }) => ({ ...one, burns: [...burns] })),
        };
      },
    }),
    jsonRoute({
      operation: 'monitoring.connections',
      method: 'GET',
      path: '/monitoring/connections',
      summary: 'How other systems and stores answered lately',
      reply: connected,
      audit: NOBODY,
      handle: ({ principal }) => readConnections(parts, principal?.clinicId ?? null),
    }),
  ];
}

function wishOf({ chart, range, from, to, by, compare }: z.infer<typeof wish>): SeriesWish {
  const span = range === 'custom' ? { from: new Date(from ?? 0), to: new Date(to ?? 0) } : range;
  return { chart, range: span, by: by ?? null, compare: compare !== undefined };
}

function shapeOf({ at, lines, stepSeconds, leftOut }: Drawn) {
  return {
    stepSeconds,
    leftOut,
    at: [...at],
    lines: lines.map(({ points, ...line }) => ({ ...line, points: [...points] })),
  };
}
