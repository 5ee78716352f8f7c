import { z } from 'zod';
import { AUDIT_ACTIONS, jsonRoute, type Route } from '../../../../src/access/route';
import type { OperationRule } from '../../../../src/access/table';
import { day } from '../../../../src/access/instant-span';
import { endBreakGlass } from '../use-cases/break-glass/end';
import { emergencyFinder } from '../use-cases/break-glass/find';
import { ownOpen, reviewQueue, reviewsWaiting } from '../use-cases/break-glass/list';
import { breakGlass } from '../use-cases/break-glass/open';
import { touchedBy, type BreakGlassParts } from '../use-cases/break-glass/parts';
import { reviewBreakGlass } from '../use-cases/break-glass/review';
import { lettersIn } from '../../../../src/access/letters';
import { reasonShape, verdictShape } from './reason-shape';

const own = { scope: 'own', purposes: ['emergency'] } as const;
const MINE = 'emergency accesses that they opened';
const CLINICS = 'emergency accesses of their clinic, but for those that they opened themselves';
const reviewers: OperationRule['roles'] = {
  'compliance-officer': { scope: 'clinic', rows: CLINICS, purposes: ['audit'] },
  'clinic-admin': { scope: 'clinic', rows: CLINICS, purposes: ['administration'] },
};

export const breakGlassRules: readonly OperationRule[] = [
  {
    operation: 'care.break-glass',
    roles: {
      practitioner: {
        scope: 'clinic',
        rows: 'patients of their clinic (registered there, or seen there) who are not in their care',
        purposes: ['emergency'],
      },
    },
  },
  {
    operation: 'care.break-glass-find',
    roles: {
      practitioner: {
        scope: 'clinic',
        rows: 'name and year of birth of patients of their clinic (registered there, or seen there), by a whole number or by full name with birth date',
        purposes: ['emergency'],
      },
    },
  },
  { operation: 'care.break-glass-open', roles: { practitioner: { ...own, rows: MINE } } },
  { operation: 'care.break-glass-end', roles: { practitioner: { ...own, rows: MINE } } },
  { operation: 'compliance.break-glass', roles: reviewers },
  { operation: 'compliance.break-glass-waiting', roles: reviewers },
  { operation: 'compliance.break-glass-review', roles: reviewers },
];

const documentId = z.string().min(1).max(40);
const useId = z.string().regex(/^[0-9A-Z]{26}$/);
const named = z.object({ id: z.string(), name: z.string() });
const instant = z.iso.datetime();
/** Long enough to say something; patient and reviewer read it. */
const words = z
  .string()
  .trim()
  .min(20)
  .max(1000)
  .refine((text) => lettersIn(text) >= 15, { params: { problem: 'problem_too_short', minimum: '20' } });

const useView = z
  .object({
    id: z.string(),
    patient: named,
    practitioner: named,
    reason: reasonShape.nullable().describe('Null once the patient was erased'),
    openedAt: instant,
    until: instant,
    endedAt: instant.nullable().describe('Null while it is open'),
    reviewBy: instant,
    overdue: z.boolean(),
    review: z
      .object({
        verdict: verdictShape,
        words: z.string().nullable(),
        by: z.string().nullable(),
        at: instant,
      })
      .nullable(),
    seen: z
      .array(
        z.object({
          type: z.string(),
          action: z.enum(AUDIT_ACTIONS),
          times: z.number().int(),
          first: instant,
          last: instant,
        }),
      )
      .describe('What was read or changed under it, from the audit trail'),
  })
  .meta({ id: 'EmergencyAccess' });

const openView = z
  .object({ id: z.string(), patient: named, openedAt: instant, until: instant })
  .meta({ id: 'OpenEmergency' });

export function breakGlassRoutes(parts: BreakGlassParts): Route[] {
  const find = emergencyFinder(parts);
  return [
    jsonRoute({
      operation: 'care.break-glass-find',
      method: 'POST',
      path: '/care/break-glass/find',
      summary: 'Who of the clinic is meant, before somebody is opened in an emergency; never part of a name',
      body: z.union([
        z.strictObject({ phone: z.string().trim().min(1).max(20) }),
        z.strictObject({ name: z.string().trim().min(2).max(100), dateOfBirth: day }),
      ]),
      reply: z
        .object({
          patients: z.array(
            z.object({ id: z.string(), name: z.string(), yearOfBirth: z.number().int().nullable() }),
          ),
          more: z.boolean().describe('The words mean more people than these'),
        })
        .meta({ id: 'EmergencyFind' }),
      handle: async ({ principal, body }) => {
        const { found, more } = await find(principal, body);
        return { found, more, patients: found.map(({ patientId: _row, ...patient }) => patient) };
      },
      audit: {
        // Also when nobody was found: who asks in vain is asking.
        shown: ({ found }, { principal }) => [
          {
            action: 'list',
            type: 'patient',
            ids: found.map(({ id }) => id),
            patients: found.map(({ patientId }) => patientId),
            clinicId: principal?.clinicId ?? null,
          },
        ],
      },
    }),
    jsonRoute({
      operation: 'care.break-glass',
      method: 'POST',
      path: '/care/break-glass',
      summary: "Open a patient of the clinic in an emergency, for a while and under somebody else's review",
      status: 201,
      body: z.strictObject({
        patient: documentId,
        reason: z.strictObject({ ...reasonShape.shape, words }),
        minutes: z.number().int().min(5).max(1440).optional(),
      }),
      reply: z.object({ id: z.string(), until: instant }),
      audit: 'written',
      handle: async ({ principal, body: { minutes, ...body }, origin }) => {
        const { id, until } = await breakGlass(parts, principal, { ...body, minutes }, origin);
        return { id, until: until.toISOString() };
      },
    }),
    jsonRoute({
      operation: 'care.break-glass-open',
      method: 'GET',
      path: '/care/break-glass',
      summary: 'My emergency accesses that are open',
      reply: z.object({
        open: z.array(openView),
      }),
      handle: ({ principal }) => ownOpen(parts, principal),
      audit: {
        shown: ({ found }, { principal }) => [
          { ...touchedBy(found, principal?.clinicId ?? null), action: 'list' },
        ],
      },
    }),
    jsonRoute({
      operation: 'care.break-glass-end',
      method: 'DELETE',
      path: '/care/break-glass/:id',
      summary: 'End an emergency access at once',
      params: z.object({ id: documentId }),
      reply: z.object({ id: z.string(), endedAt: instant }),
      audit: 'written',
      handle: async ({ principal, params: { id }, origin }) => {
        const { endedAt } = await endBreakGlass(parts, principal, id, origin);
        return { id, endedAt: endedAt.toISOString() };
      },
    }),
    jsonRoute({
      operation: 'compliance.break-glass',
      method: 'GET',
      path: '/compliance/break-glass',
      summary: 'Emergency accesses of the clinic, newest first, with what was seen under them',
      query: z.strictObject({
        state: z.enum(['waiting', 'reviewed']).default('waiting'),
        before: useId.optional().describe('The last one of the page before'),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      reply: z.object({ uses: z.array(useView), next: z.string().nullable() }),
      handle: ({ principal, query: { state, before, limit } }) =>
        reviewQueue(parts, principal, { reviewed: state === 'reviewed', before, limit }),
      audit: {
        shown: ({ found }, { principal }) => [
          { ...touchedBy(found, principal?.clinicId ?? null), action: 'list' },
        ],
      },
    }),
    jsonRoute({
      operation: 'compliance.break-glass-waiting',
      method: 'GET',
      path: '/compliance/break-glass/waiting',
      summary: 'How many emergency accesses of the clinic wait for a review',
      reply: z.object({ waiting: z.number().int(), overdue: z.number().int() }),
      audit: { none: 'counts of a whole clinic' },
      handle: ({ principal }) => reviewsWaiting(parts, principal),
    }),
    jsonRoute({
      operation: 'compliance.break-glass-review',
      method: 'POST',
      path: '/compliance/break-glass/:id/review',
      summary: 'Say whether an emergency access was right; if not, it ends at once',
      params: z.object({ id: documentId }),
      body: z.strictObject({ verdict: verdictShape, words: z.string().trim().min(3).max(1000) }),
      reply: z.object({ id: z.string(), reviewedAt: instant }),
      audit: 'written',
      handle: async ({ principal, params: { id }, body, origin }) => {
        const { reviewedAt } = await reviewBreakGlass(parts, principal, { id, ...body }, origin);
        return { id, reviewedAt: reviewedAt.toISOString() };
      },
    }),
  ];
}
