import { z } from 'zod';
import type { Principal } from '../../../../src/access/principal';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { OutOfReach } from '../../../../src/kernel/audit';
import { realNow } from '../../../../src/kernel/clock';
import { invalid, notFound, unauthenticated } from '../../../../src/kernel/errors';
import { parseMsisdn } from '../../../../src/kernel/phone';
import { usernameOf } from '../../../../src/access/username';
import { channel, codeReply, sentCode } from '../phone/routes';
import { deviceSecret } from '../devices/devices';
import { findChange, type StoredChange } from './store/changes';
import { findOwner, type NumberOwner } from './store/numbers';
import { askByClinic, askByOwner } from './use-cases/ask-change';
import { approveChange, openChangeOf, stopChange } from './use-cases/step-change';
import { bindings, type NumberWork } from './use-cases/work';

const phone = z.string().max(40);
const id = z.string().min(1).max(40);
const shown = { challenge: z.string().min(1).max(200), code: z.string().max(20) };
const byPatient = z.object({ id });
const audit = { none: 'sends a code; nothing of anybody is shown' };
const view = z.object({
  id: z.string(),
  state: z.enum(['asked', 'waiting']),
  takesEffectAt: z.iso.datetime().nullable().describe('Null: another clerk has to approve first'),
});
const stopped = z.object({ stopped: z.literal(true) });
const language = z.enum(['en', 'sw']);

/** The owner's own way to another number. */
export function ownNumberRoutes(work: NumberWork): Route[] {
  const { kernel, factors } = work;
  return [
    jsonRoute({
      operation: 'me.phone-code',
      method: 'POST',
      path: '/me/phone/codes',
      summary: 'A code to the new number, or to the old one as the proof of who asks',
      body: z.strictObject({ to: z.enum(['new', 'old']), phone: phone.optional(), channel, language }),
      reply: sentCode,
      audit,
      handle: async ({ principal, body, ip }) => {
        const owner = await ownerOf(work, principal);
        const { userId, msisdn: old } = owner;
        const wish = { ip, language: body.language, channel: body.channel };
        if (body.to === 'old') {
          if (old === null) throw notFound();
          const binding = bindings.toOld(userId);
          return codeReply(
            factors.codes,
            await factors.codes.start({ ...wish, msisdn: old, binding }),
            realNow(),
          );
        }
        const msisdn = otherNumber(body.phone ?? '', old);
        const binding = bindings.toNew(userId, userId);
        return codeReply(factors.codes, await factors.codes.start({ ...wish, msisdn, binding }), realNow());
      },
    }),
    jsonRoute({
      operation: 'me.change-phone',
      method: 'POST',
      path: '/me/phone',
      summary: 'Move my account to the number that the code verified, a day from now',
      status: 202,
      body: z.strictObject({
        ...shown,
        proof: z.union([
          z.strictObject({ kind: z.literal('password'), password: z.string().min(1).max(200) }),
          z.strictObject({ kind: z.literal('old-number'), ...shown }),
        ]),
      }),
      reply: view,
      audit: 'written',
      handle: async ({ principal, body, ip, origin }) => {
        const owner = await ownerOf(work, principal);
        const clientId = origin.clientId ?? '';
        const { proof, ...answer } = body;
        const from = { ip, clientId, origin };
        return viewOf(await askByOwner(work, owner, { shown: answer, proof }, from));
      },
    }),
    jsonRoute({
      operation: 'me.phone-change',
      method: 'GET',
      path: '/me/phone',
      summary: 'Whether my account is on its way to another number',
      reply: z.object({ change: view.nullable() }),
      audit: { none: "says of the caller's own account whether it is to move, and no number" },
      handle: async ({ principal }) => {
        const open = await openChangeOf(work, signedIn(principal).userId);
        return { change: open && viewOf(open.change) };
      },
    }),
    jsonRoute({
      operation: 'me.keep-phone',
      method: 'DELETE',
      path: '/me/phone',
      summary: 'Stop the change of my number',
      reply: stopped,
      audit: 'written',
      handle: async ({ principal, origin }) => {
        const open = await openChangeOf(work, signedIn(principal).userId);
        if (!open) throw notFound();
        await stopChange(work, open.owner, open.change, origin);
        return { stopped: true } as const;
      },
    }),
    jsonRoute({
      operation: 'sign-in.stop-code',
      method: 'POST',
      path: '/sign-in/number-changes/codes',
      summary: 'A code to the old number, to stop that its account moves to another one',
      body: z.strictObject({ phone, language, channel, device: deviceSecret }),
      reply: sentCode,
      audit,
      handle: async ({ body, ip }) => {
        const msisdn = parseMsisdn(body.phone);
        if (!msisdn) throw invalid('phone_invalid');
        const binding = bindings.stop(body.device);
        const wish = { msisdn, ip, binding, language: body.language, channel: body.channel };
        return codeReply(factors.codes, await factors.codes.start(wish), realNow());
      },
    }),
    jsonRoute({
      operation: 'sign-in.stop-number-change',
      method: 'POST',
      path: '/sign-in/number-changes/stop',
      summary: 'Whoever holds the old number stops the change, also without a session',
      body: z.strictObject({ ...shown, device: deviceSecret }),
      reply: stopped,
      audit: 'written',
      handle: async ({ body, origin }) => {
        const { challenge, code, device } = body;
        const binding = bindings.stop(device);
        const { msisdn } = await factors.codes.check({ challenge, code, binding });
        const user = await kernel
          .db()('up_users')
          .where({ username: usernameOf(kernel.vault, msisdn) })
          .first<{ id: number } | undefined>('id');
        const open = user ? await openChangeOf(work, user.id) : null;
        if (!user || !open) throw notFound();
        const actor = { kind: 'user', id: user.id, role: 'patient' } as const;
        await stopChange(work, open.owner, open.change, { ...origin, actor, purpose: 'own' });
        return { stopped: true } as const;
      },
    }),
  ];
}

/** For who lost the old number and knows no password: one clerk asks, another one approves. */
export function clinicNumberRoutes(work: NumberWork): Route[] {
  const { factors } = work;
  return [
    jsonRoute({
      operation: 'patients.phone-code',
      method: 'POST',
      path: '/patients/:id/phone-codes',
      summary: 'A code to the new number of the person at the desk',
      params: byPatient,
      body: z.strictObject({ phone, channel, language }),
      reply: sentCode,
      audit,
      handle: async ({ principal, params, body, ip }) => {
        const clerk = signedIn(principal);
        const owner = await reachOwner(work, clerk, params.id);
        const msisdn = otherNumber(body.phone, owner.msisdn);
        const binding = bindings.toNew(owner.userId, clerk.userId);
        const wish = { msisdn, ip, binding, language: body.language, channel: body.channel };
        return codeReply(factors.codes, await factors.codes.start(wish), realNow());
      },
    }),
    jsonRoute({
      operation: 'patients.ask-phone-change',
      method: 'POST',
      path: '/patients/:id/phone-changes',
      summary: 'Ask that the account of a patient moves to the number that the code verified',
      status: 201,
      params: byPatient,
      body: z.strictObject(shown),
      reply: view,
      audit: 'written',
      handle: async ({ principal, params, body, origin }) => {
        const clerk = signedIn(principal);
        const owner = await reachOwner(work, clerk, params.id);
        return viewOf(await askByClinic(work, owner, body, { userId: clerk.userId, origin }));
      },
    }),
    jsonRoute({
      operation: 'patients.phone-changes',
      method: 'GET',
      path: '/patients/:id/phone-changes',
      summary: 'The change of number that is open, if there is one: for who has to approve or stop it',
      params: byPatient,
      reply: z.object({ changes: z.array(view) }),
      handle: async ({ principal, params }) => {
        const owner = await reachOwner(work, signedIn(principal), params.id);
        const open = await openChangeOf(work, owner.userId);
        return { owner, changes: open ? [viewOf(open.change)] : [] };
      },
      audit: {
        shown: ({ changes, owner }) => [
          {
            ...{ action: 'list', type: 'number-change', ids: changes.map((each) => each.id) },
            ...{ patients: [owner.patientId], clinicId: owner.clinicId },
          },
        ],
      },
    }),
    jsonRoute({
      operation: 'patients.approve-phone-change',
      method: 'POST',
      path: '/patients/:id/phone-changes/:change/approve',
      summary: 'Another clerk approves; the account moves a day from now',
      params: z.object({ id, change: id }),
      body: z.strictObject({}),
      reply: view,
      audit: 'written',
      handle: async ({ principal, params, origin }) => {
        const clerk = signedIn(principal);
        const { owner, change } = await reachChange(work, clerk, params);
        const by = { userId: clerk.userId, origin };
        const { dueAt } = await approveChange(work, owner, change, by);
        return viewOf({ id: change.id, state: 'waiting', dueAt });
      },
    }),
    jsonRoute({
      operation: 'patients.stop-phone-change',
      method: 'DELETE',
      path: '/patients/:id/phone-changes/:change',
      summary: 'Stop the change of a number',
      params: z.object({ id, change: id }),
      reply: stopped,
      audit: 'written',
      handle: async ({ principal, params, origin }) => {
        const { owner, change } = await reachChange(work, signedIn(principal), params);
        await stopChange(work, owner, change, origin);
        return { stopped: true } as const;
      },
    }),
  ];
}

async function ownerOf({ kernel }: NumberWork, principal: Principal | null): Promise<NumberOwner> {
  const owner = await findOwner(kernel.vault, kernel.db(), { user_id: signedIn(principal).userId });
  if (!owner) throw notFound();
  return owner;
}

async function reachOwner({ kernel }: NumberWork, clerk: Principal, document: string): Promise<NumberOwner> {
  const row = await kernel
    .db()('patients')
    .where({ document_id: document, active: true })
    .first<{ id: number; clinic_id: number | null } | undefined>('id', 'clinic_id');
  if (!row) throw notFound();
  if (row.clinic_id === null || row.clinic_id !== clerk.clinicId) {
    const touched = { type: 'patient', ids: [document], patients: [row.id], clinicId: row.clinic_id };
    throw new OutOfReach(touched);
  }
  const owner = await findOwner(kernel.vault, kernel.db(), { id: row.id });
  if (!owner) throw invalid('record_without_account');
  return owner;
}

async function reachChange(
  work: NumberWork,
  clerk: Principal,
  params: { id: string; change: string },
): Promise<{ owner: NumberOwner; change: StoredChange }> {
  const owner = await reachOwner(work, clerk, params.id);
  const change = await findChange(work.kernel.db(), { id: params.change });
  if (change?.patientId !== owner.patientId) throw notFound();
  return { owner, change };
}

function otherNumber(typed: string, old: string | null): string {
  const msisdn = parseMsisdn(typed);
  if (!msisdn) throw invalid('phone_invalid');
  if (msisdn === old) throw invalid('phone_same');
  return msisdn;
}

function viewOf({ id: change, state, dueAt }: Pick<StoredChange, 'id' | 'state' | 'dueAt'>) {
  const open = state === 'asked' ? ('asked' as const) : ('waiting' as const);
  return { id: change, state: open, takesEffectAt: dueAt?.toISOString() ?? null };
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}
