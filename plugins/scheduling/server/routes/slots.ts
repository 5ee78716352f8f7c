import { z } from 'zod';
import { anyInstant, spanAtMost } from '../../../../src/access/instant-span';
import type { OperationRule } from '../../../../src/access/table';
import { jsonRoute, type JsonRoute } from '../../../../src/access/route';
import { findFreeSlots } from '../use-cases/find-free-slots';
import type { Parts } from '../use-cases/parts';

const MAX_DAYS = 31;

const query = z
  .strictObject({
    practitioner: z.string().min(1).max(64).describe('Document id'),
    service: z.string().min(1).max(64).describe('Document id'),
    from: anyInstant.describe('Slots that start at or after this instant'),
    to: anyInstant.describe(`Slots that start before this instant; at most ${MAX_DAYS} days after from`),
  })
  .superRefine(spanAtMost(MAX_DAYS));

const reply = z
  .strictObject({
    timeZone: z.string().describe("The clinic's IANA zone"),
    slots: z.array(z.strictObject({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })),
  })
  .meta({ id: 'FreeSlots' });

/** Free times are no secret: they are looked at before signing in. */
export const slotRules: OperationRule[] = [
  {
    operation: 'slots.find',
    roles: {
      public: {
        scope: 'all',
        rows: 'free times of active doctors, and nothing of why the others are taken',
        purposes: ['public'],
      },
    },
  },
];

export function slotsRoute(parts: Parts): JsonRoute {
  return jsonRoute({
    operation: 'slots.find',
    method: 'GET',
    path: '/scheduling/slots',
    summary: 'Free times of a practitioner for a service',
    query,
    reply,
    audit: { none: 'free times name no patient' },
    handle: ({ query: { practitioner, service, from, to } }, kernel) =>
      findFreeSlots(parts, kernel.db(), { practitioner, service }, from, to),
  });
}
