import { z } from 'zod';
import type { Principal } from '../../../../src/access/principal';
import { jsonRoute, type Route } from '../../../../src/access/route';
import type { Kernel } from '../../../../src/kernel/kernel';
import { notFound, unauthenticated, unprocessable } from '../../../../src/kernel/errors';
import { accountEntry } from '../account/account-entry';
import { registrationAnswer } from '../factors/answers';
import type { Factors } from '../factors/compose';
import { MOST_PASSKEYS } from '../factors/domain/passkey';
import { findAccount } from '../issuer/accounts';
import { hereOf, type AccessEnds } from '../sessions/access-ends';
import type { NoteChange } from '../sign-in-changes/note-change';
import { mustBeRecent, mustStand, proofOf, type SessionProof } from '../sessions/recent-proof';
import { firstName, LONGEST_NAME, passkeyOwner } from './naming';

interface PasskeyParts {
  factors: Pick<Factors, 'passkeys' | 'remove'>;
  ends: Pick<AccessEnds, 'elsewhere'>;
  noteChange: NoteChange;
  /** Real milliseconds. */
  now(): number;
}

const id = z.string().min(1).max(40);
const name = z.string().trim().min(1).max(LONGEST_NAME);
const passkey = z.object({
  id,
  name: z.string(),
  synced: z.boolean().describe('Its maker copies it between the devices of its owner'),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});

/** The caller's own passkeys, with the care of the account pages: what adds or removes one wants a sign-in of just now. */
export function passkeyRoutes({ factors, ends, noteChange, now }: PasskeyParts): Route[] {
  const { passkeys } = factors;

  async function recently(kernel: Kernel, me: Principal): Promise<SessionProof> {
    const proof = await proofOf(kernel.db(), { userId: me.userId, sessionId: me.session.id });
    mustBeRecent(proof, now());
    return proof;
  }

  return [
    jsonRoute({
      operation: 'me.passkeys',
      method: 'GET',
      path: '/me/passkeys',
      summary: 'Passkeys by which I can sign in',
      audit: { none: "says nothing but what the caller's own passkeys are called" },
      reply: z.object({
        passkeys: z.array(passkey),
        most: z.int(),
        available: z.boolean().describe('False where the address of this server can have none'),
      }),
      handle: async ({ principal }) => {
        const held = await passkeys.list(signedIn(principal).userId);
        return { passkeys: held.map(toReply), most: MOST_PASSKEYS, available: passkeys.available };
      },
    }),
    jsonRoute({
      operation: 'me.passkey-options',
      method: 'POST',
      path: '/me/passkeys/options',
      summary:
        'What a device needs to make a passkey; the challenge is for this session, once, for five minutes',
      body: z.strictObject({}),
      reply: z.object({ options: z.record(z.string(), z.unknown()) }),
      audit: { none: 'gives a challenge; nothing of anybody is shown but to themselves' },
      handle: async ({ principal }, kernel) => {
        const me = signedIn(principal);
        if (!passkeys.available) throw unprocessable('passkeys_unavailable');
        await recently(kernel, me);
        const account = await findAccount(kernel.db(), { userId: me.userId });
        if (!account) throw unauthenticated();
        const { json } = await passkeys.startRegistration(passkeyOwner(account), bindingOf(me));
        return { options: { ...json } };
      },
    }),
    jsonRoute({
      operation: 'me.add-passkey',
      method: 'POST',
      path: '/me/passkeys',
      summary: 'Keep the passkey that the device made',
      status: 201,
      body: z.strictObject({ answer: registrationAnswer, name: name.optional() }),
      reply: z.object({ id }),
      audit: 'written',
      handle: async ({ principal, body, origin, userAgent }, kernel) => {
        const me = signedIn(principal);
        await recently(kernel, me);
        const made = { answer: body.answer, name: body.name ?? firstName(userAgent) };
        return passkeys.register(me.userId, bindingOf(me), made, async (trx) => {
          await mustStand(trx, { userId: me.userId, sessionId: me.session.id });
          await noteChange(trx, { userId: me.userId, change: 'passkey-added', origin });
        });
      },
    }),
    jsonRoute({
      operation: 'me.rename-passkey',
      method: 'PUT',
      path: '/me/passkeys/:id',
      summary: 'Call a passkey something else',
      params: z.strictObject({ id }),
      body: z.strictObject({ name }),
      reply: z.object({ renamed: z.literal(true) }),
      audit: 'written',
      handle: async ({ principal, params, body, origin }, kernel) => {
        const me = signedIn(principal);
        await passkeys.rename(me.userId, params.id, body.name, (trx) =>
          kernel.audit.write(trx, accountEntry(origin, me, 'update')),
        );
        return { renamed: true } as const;
      },
    }),
    jsonRoute({
      operation: 'me.remove-passkey',
      method: 'DELETE',
      path: '/me/passkeys/:id',
      summary: 'Give a passkey up, and sign out everywhere else',
      params: z.strictObject({ id }),
      reply: z.object({ removed: z.literal(true) }),
      audit: 'written',
      handle: async ({ principal, params, origin }, kernel) => {
        const me = signedIn(principal);
        const held = await passkeys.list(me.userId);
        if (!held.some((each) => each.id === params.id)) throw notFound();
        const here = hereOf(await recently(kernel, me), me.session.id);
        const owner = { id: me.userId, kind: me.role === 'patient' ? 'patient' : 'staff' } as const;
        await factors.remove(owner, { factor: 'passkey', id: params.id }, async (trx) => {
          await mustStand(trx, { userId: me.userId, sessionId: me.session.id });
          await ends.elsewhere(trx, me.userId, here);
          await noteChange(trx, { userId: me.userId, change: 'passkey-removed', origin });
        });
        return { removed: true } as const;
      },
    }),
  ];
}

/** A challenge answers the session that asked for it, and no other of the same person. */
function bindingOf({ session }: Principal): string {
  return `session ${session.id}`;
}

function toReply(held: Awaited<ReturnType<Factors['passkeys']['list']>>[number]): z.infer<typeof passkey> {
  const { id: key, name: called, synced, createdAt, lastUsedAt } = held;
  return {
    id: key,
    name: called,
    synced,
    createdAt: instant(createdAt),
    lastUsedAt: lastUsedAt && instant(lastUsedAt),
  };
}

function instant(stored: string): string {
  return new Date(stored).toISOString();
}

function signedIn(principal: Principal | null): Principal {
  if (!principal) throw unauthenticated();
  return principal;
}
