import { otherNamesOfFields } from '@daktari/texts';
import { z } from 'zod';
import { instant } from '../../../../src/access/instant-span';
import { jsonRoute, type JsonRoute } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { doctorBoard } from '../use-cases/doctor-board';
import {
  fittingDoctors,
  languagesOf,
  LOOK_AHEAD_DAYS,
  nextOf,
  type FoundDoctor,
} from '../use-cases/find-doctors';
import type { Parts } from '../use-cases/parts';

const MAX_PRICE_CENTS = 25_000_000;
const documentId = z.string().min(1).max(64);
const nextFree = z.iso
  .datetime()
  .nullable()
  .describe(`The first free time; null when there is none in the next ${LOOK_AHEAD_DAYS} days`);

const query = z.strictObject({
  words: z
    .string()
    .trim()
    .max(80)
    .optional()
    .describe('Begins of words: of the doctor, the specialty, a service, the clinic'),
  clinic: documentId.optional().describe('Document id'),
  practitioner: documentId.optional().describe('Document id'),
  service: documentId.optional().describe('Document id'),
  channel: z.enum(['video', 'audio', 'chat', 'in_person']).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional()
    .describe('A language that the doctor speaks, as `sw`'),
  maxPriceCents: z.coerce.number().int().min(0).max(MAX_PRICE_CENTS).optional(),
  freeBefore: instant.optional().describe('Only who is free before this instant'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

const reply = z
  .strictObject({
    total: z.number().int().describe('How many fit; `doctors` holds the first of them'),
    languages: z.array(z.string()).describe('What those who fit speak, as codes'),
    doctors: z.array(
      z
        .strictObject({
          documentId: z.string(),
          name: z.string().describe('With the title'),
          specialty: z.string(),
          languages: z.array(z.string()).describe('Codes, as `sw`'),
          bio: z.string().nullable(),
          licenceBody: z.string().nullable().describe('Who gave the licence that the clinic has checked'),
          clinic: z.strictObject({ documentId: z.string(), name: z.string(), timeZone: z.string() }),
          nextFree,
          offers: z.array(
            z.strictObject({
              service: z.string().describe('Document id'),
              name: z.string(),
              nameSw: z.string(),
              channel: z.string(),
              lengthMinutes: z.number().int(),
              priceCents: z.number().int(),
              fromAge: z.number().int().nullable().describe('Whole years for whom it is meant; null: any'),
              toAge: z.number().int().nullable(),
              nextFree,
            }),
          ),
        })
        .meta({ id: 'FoundDoctor' }),
    ),
  })
  .meta({ id: 'FoundDoctors' });

export const doctorRules: OperationRule[] = [
  {
    operation: 'doctors.find',
    roles: {
      public: {
        scope: 'all',
        rows: 'active doctors with what they offer and when they are free next',
        purposes: ['public'],
      },
    },
  },
];

export function doctorsRoute(parts: Parts): JsonRoute {
  const board = doctorBoard(parts);
  return jsonRoute({
    operation: 'doctors.find',
    method: 'GET',
    path: '/scheduling/doctors',
    summary: 'Find a doctor: what they offer, for how much, and when they are free next; soonest first',
    query,
    reply,
    audit: { none: 'doctors and their free times name no patient' },
    handle: async ({ query: { limit, ...search } }, kernel) => {
      const found = fittingDoctors(await board(() => kernel.db()), search, otherNamesOfFields);
      const languages = [...new Set(found.flatMap(languagesOf))].sort();
      return { total: found.length, languages, doctors: found.slice(0, limit).map(toReply) };
    },
  });
}

function toReply(doctor: FoundDoctor) {
  const { documentId, title, fullName, specialty, bio, licenceBody, clinic, offers } = doctor;
  return {
    ...{ documentId, specialty, bio, licenceBody },
    name: [title, fullName].filter(Boolean).join(' '),
    languages: languagesOf(doctor),
    clinic: { ...clinic, timeZone: offers[0]?.offer.zone ?? 'UTC' },
    nextFree: toIsoOrNull(nextOf(doctor)),
    offers: offers.map(({ service, name, nameSw, fromAge, toAge, offer, next }) => ({
      ...{ service, name, nameSw, channel: offer.channel },
      ...{ lengthMinutes: offer.lengthMinutes, priceCents: offer.priceCents, fromAge, toAge },
      nextFree: toIsoOrNull(next),
    })),
  };
}

function toIsoOrNull(start: number | null): string | null {
  return start === null ? null : new Date(start).toISOString();
}
