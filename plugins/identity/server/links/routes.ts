import { z } from 'zod';
import type { Principal } from '../../../../src/access/principal';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { notFound, unauthenticated } from '../../../../src/kernel/errors';
import type { Cards } from '../phone/store/cards';
import { CODE_KINDS, GUARDIAN_KINDS, LINK_KINDS } from './domain/link';
import { findLink, listLinks, touchedBy, type NamedLink } from './store/links';
import { appointGuardian } from './use-cases/appoint-guardian';
import { endRecordLink } from './use-cases/end-link';
import { issueLinkCode } from './use-cases/issue-link-code';
import type { LinkParts } from './use-cases/parts';
import { reachRecord } from './use-cases/reach-record';
import { redeemLink } from './use-cases/redeem-link';

const id = z.string().min(1).max(40);
const byPatient = z.object({ id });
const until = z.iso.datetime().nullable().describe('Null: until it is ended');
const kind = z.enum(LINK_KINDS);
const guardian = z.object({ id: z.string(), kind, name: z.string(), until }).meta({ id: 'Guardian' });
const ended = z.object({ id: z.string(), endedAt: z.iso.datetime() });

/** What a clinic does about who acts for its patients. */
export function clinicLinkRoutes(parts: LinkParts, cards: Cards): Route[] {
  return [
    jsonRoute({
      operation: 'patients.link-code',
      method: 'POST',
      path: '/patients/:id/link-codes',
      summary: 'A code for the person at the desk, shown once: it links their account to this record',
      status: 201,
      params: byPatient,
      body: z.strictObject({
        kind: z
          .enum(CODE_KINDS)
          .describe('What the person is to the record; `sign-in`: its owner, with a new phone'),
      }),
      reply: z
        .object({ code: z.string(), expiresAt: z.iso.datetime().describe('Real time') })
        .meta({ id: 'LinkCode' }),
      audit: 'written',
      handle: async ({ principal, params, body, origin }) => {
        const wish = { patient: params.id, kind: body.kind };
        const { code, expiresAt } = await issueLinkCode(parts, signedIn(principal), wish, origin);
        return { code, expiresAt: new Date(expiresAt).toISOString() };
      },
    }),
    jsonRoute({
      operation: 'patients.appoint-guardian',
      method: 'POST',
      path: '/patients/:id/guardians',
      summary: 'Let another patient of the clinic act for this one',
      status: 201,
      params: byPatient,
      body: z.strictObject({
        guardian: id.describe("Document id of the guardian's own record"),
        kind: z.enum(GUARDIAN_KINDS),
      }),
      reply: z.object({ id: z.string(), until }),
      audit: 'written',
      handle: async ({ principal, params, body, origin }) => {
        const wish = { patient: params.id, ...body };
        const link = await appointGuardian(parts, signedIn(principal), wish, origin);
        return { id: link.id, until: link.until?.toISOString() ?? null };
      },
    }),
    jsonRoute({
      operation: 'patients.guardians',
      method: 'GET',
      path: '/patients/:id/guardians',
      summary: 'Who acts for this patient',
      params: byPatient,
      reply: z.object({ guardians: z.array(guardian) }),
      handle: async ({ principal, params }, kernel) => {
        const record = await reachRecord(parts, kernel.db(), signedIn(principal), params.id);
        const found = await listLinks(kernel.db(), { patientId: record.id }, kernel.clock.now());
        return { found, record, guardians: found.map(guardianView) };
      },
      audit: {
        shown: ({ found, record }) => [
          { ...touchedBy(found), patients: [record.id], clinicId: record.clinicId, action: 'list' },
        ],
      },
    }),
    jsonRoute({
      operation: 'patients.end-guardian',
      method: 'DELETE',
      path: '/patients/:id/guardians/:link',
      summary: 'End that somebody acts for this patient',
      params: z.object({ id, link: id }),
      reply: ended,
      audit: 'written',
      handle: async ({ principal, params, origin }, kernel) => {
        const record = await reachRecord(parts, kernel.db(), signedIn(principal), params.id);
        const link = await findLink(kernel.db(), params.link, kernel.clock.now());
        if (link?.patientId !== record.id) throw notFound();
        const { endedAt } = await endRecordLink(parts, signedIn(principal), params.link, origin);
        return { id: params.link, endedAt: endedAt.toISOString() };
      },
    }),
    jsonRoute({
      operation: 'patients.card',
      method: 'PUT',
      path: '/patients/:id/card',
      summary: "Note the number on the patient's clinic card, which may be asked for at sign-in",
      params: byPatient,
      body: z.strictObject({ number: z.string().trim().min(4).max(30) }),
      reply: z.object({ noted: z.literal(true) }),
      audit: 'written',
      handle: async ({ principal, params, body, origin }, kernel) => {
        const clerk = signedIn(principal);
        await kernel.db().transaction(async (trx) => {
          const record = await reachRecord(parts, trx, clerk, params.id);
          const by = { userId: clerk.userId, at: kernel.clock.now() };
          await cards.set(trx, record.id, body.number, by);
          const touched = { type: 'clinic-card', ids: [record.documentId], patients: [record.id] };
          const entry = { ...origin, ...touched, clinicId: record.clinicId, action: 'update' } as const;
          await kernel.audit.write(trx, { ...entry, outcome: 'ok' });
        });
        return { noted: true } as const;
      },
    }),
  ];
}

/** For whom a person acts, and who acts for them. */
export function ownLinkRoutes(parts: LinkParts): Route[] {
  return [
    jsonRoute({
      operation: 'me.links',
      method: 'GET',
      path: '/me/links',
      summary: 'For whom I act, and who acts for me',
      reply: z.object({
        dependants: z.array(
          z.object({
            id: z.string(),
            kind,
            patient: z.object({ id: z.string(), name: z.string() }),
            until,
          }),
        ),
        guardians: z.array(z.object({ id: z.string(), kind, name: z.string(), until })),
      }),
      handle: async ({ principal }, kernel) => {
        const { userId, patientId } = signedIn(principal);
        const now = kernel.clock.now();
        const mine = await listLinks(kernel.db(), { userId }, now);
        const ofMe = patientId === null ? [] : await listLinks(kernel.db(), { patientId }, now);
        return {
          found: [...mine, ...ofMe],
          dependants: mine.map((link) => ({ ...linkView(link), patient: link.patient })),
          guardians: ofMe.map(guardianView),
        };
      },
      audit: { shown: ({ found }) => byClinic(found) },
    }),
    jsonRoute({
      operation: 'me.redeem-link',
      method: 'POST',
      path: '/me/links',
      summary: "Link my account to a record by the clinic's code and the birth date on it",
      status: 201,
      body: z.strictObject({ code: z.string().max(40), birthDate: z.iso.date() }),
      reply: z.object({
        id: z.string().nullable().describe('Null: the record is the own one of the account from now on'),
        kind,
        patient: z.string().describe('Document id'),
        until,
      }),
      audit: 'written',
      handle: async ({ principal, body, origin }) => {
        const { link, kind: as, patient } = await redeemLink(parts, signedIn(principal), body, origin);
        return { id: link?.id ?? null, kind: as, patient, until: link?.until?.toISOString() ?? null };
      },
    }),
    jsonRoute({
      operation: 'me.end-link',
      method: 'DELETE',
      path: '/me/links/:id',
      summary: 'Stop acting for somebody, or end that somebody acts for me',
      params: byPatient,
      reply: ended,
      audit: 'written',
      handle: async ({ principal, params, origin }) => {
        const { endedAt } = await endRecordLink(parts, signedIn(principal), params.id, origin);
        return { id: params.id, endedAt: endedAt.toISOString() };
      },
    }),
  ];
}

function linkView({ id: link, kind: as, until: end }: NamedLink) {
  return { id: link, kind: as, until: end?.toISOString() ?? null };
}

function guardianView(link: NamedLink) {
  return { ...linkView(link), name: link.actsName };
}

function byClinic(links: readonly NamedLink[]) {
  const clinics = [...new Set(links.map(({ clinicId }) => clinicId))];
  return clinics.map((clinicId) => {
    const own = links.filter((link) => link.clinicId === clinicId);
    return { ...touchedBy(own), action: 'list' as const };
  });
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}
