import { z } from 'zod';
import type { KnownHours } from '../use-cases/read-hours';
import {
  problemOfDays,
  problemsOfSpans,
  type ComingVisit,
  type HoursChange,
} from '../use-cases/wished-hours';

const MAX_SPANS = 8;
const MAX_NOTE = 200;

const id = z.string().min(1).max(40);
const day = z.iso.date().describe("YYYY-MM-DD of the clinic's calendar");
const clockTime = z.string().max(5).describe('HH:mm in steps of five minutes; 24:00 is midnight at the end');
const span = z.strictObject({ opensAt: clockTime, closesAt: clockTime });
const spans = z
  .array(span)
  .max(MAX_SPANS)
  .superRefine((list, context) => {
    for (const { path, problem } of problemsOfSpans(list)) {
      context.addIssue({ code: 'custom', path, params: { problem } });
    }
  });
const note = z.string().trim().max(MAX_NOTE).nullable().describe('For the clinic; patients do not see it');

function inOrder({ first, last }: { first: string; last: string }, context: z.RefinementCtx): void {
  const found = problemOfDays(first, last);
  if (found) context.addIssue({ code: 'custom', path: ['last'], params: { ...found } });
}

const week = z.strictObject({
  monday: spans,
  tuesday: spans,
  wednesday: spans,
  thursday: spans,
  friday: spans,
  saturday: spans,
  sunday: spans,
});

export const hoursChange: z.ZodType<HoursChange> = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('week'), from: day, week }),
    z.strictObject({ kind: z.literal('away'), first: day, last: day, note }).superRefine(inOrder),
    z.strictObject({ kind: z.literal('other'), day, spans: spans.min(1), note }),
    z.strictObject({ kind: z.literal('usual'), first: day, last: day }).superRefine(inOrder),
  ])
  .meta({
    id: 'HoursChange',
    description: 'A week from a day on; leave; one day with hours of its own; or the usual hours again',
  });

export const hoursReply = z
  .object({
    practitioner: z.object({ id, name: z.string() }),
    timeZone: z.string(),
    today: day,
    version: z.string().describe('For If-Match; another one after any change of these hours'),
    week: z
      .array(
        z.object({
          weekday: z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
          opensAt: z.string(),
          closesAt: z.string(),
          validFrom: day.nullable(),
          validUntil: day.nullable(),
        }),
      )
      .describe('Lines that hold today or later'),
    days: z
      .array(
        z.object({
          date: day,
          spans: z.array(z.object({ opensAt: z.string(), closesAt: z.string() })),
          note: z.string().nullable(),
        }),
      )
      .describe('From today on; a day without a span is closed'),
  })
  .meta({ id: 'WorkingHours' });

export const visitsReply = z
  .object({
    version: z.string(),
    visits: z.array(
      z.object({
        id,
        reference: z.string(),
        state: z.enum(['held', 'confirmed']),
        startsAt: z.iso.datetime(),
        endsAt: z.iso.datetime(),
        channel: z.string(),
        patient: z.object({ id, fullName: z.string() }),
        service: z.object({ id, name: z.string() }),
      }),
    ),
  })
  .meta({ id: 'VisitsOutsideHours' });

export function hoursView({ worker, today, version, hours }: KnownHours): z.infer<typeof hoursReply> {
  const dates = [...new Set(hours.days.map(({ date }) => date))];
  return {
    practitioner: { id: worker.documentId, name: worker.name },
    timeZone: worker.zone,
    today,
    version,
    week: hours.lines.filter(({ validUntil }) => validUntil === null || validUntil >= today),
    days: dates.map((date) => {
      const ofDay = hours.days.filter((one) => one.date === date);
      // One closed line closes the day, as for the free times.
      const found = ofDay.map((one) => one.span);
      const open = found.every((one) => one !== null) ? found : [];
      return { date, spans: open, note: ofDay.find((one) => one.note)?.note ?? null };
    }),
  };
}

export function visitView(
  visit: ComingVisit,
  language: 'en' | 'sw',
): z.infer<typeof visitsReply>['visits'][number] {
  const { documentId, reference, status, start, end, channel, patient, service } = visit;
  return {
    ...{ id: documentId, reference, state: status, channel },
    startsAt: new Date(start).toISOString(),
    endsAt: new Date(end).toISOString(),
    patient: { id: patient.documentId, fullName: patient.fullName },
    service: {
      id: service.documentId,
      name: language === 'sw' ? (service.nameSw ?? service.name) : service.name,
    },
  };
}
