import { z } from 'zod';
import { jsonRoute, type Route } from '../../../../src/access/route';
import { STAFF_ROLES } from './domain/staff-role';
import { invitationState } from './domain/invitation';
import type { Invitation, KnownMember } from './ports';
import { staffSessionRoutes } from './session-routes';
import { acceptInvitation } from './use-cases/accept-invitation';
import { resendInvitation, withdrawInvitation } from './use-cases/change-invitation';
import { changeStaff, type ChangedMember } from './use-cases/change-staff';
import { invite } from './use-cases/invite';
import { clinicAdmin, type StaffWork } from './use-cases/work';

const id = z.string().min(1).max(40);
const params = z.strictObject({ id });
const role = z.enum(STAFF_ROLES);
const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase());
const fullName = z.string().trim().min(2).max(100);
const instant = z.iso.datetime();

export const memberShape = {
  id,
  fullName: z.string(),
  email: z.string(),
  role,
  state: z.enum(['active', 'suspended', 'closed']).describe('`closed`: in the CMS, not by the clinic'),
  lastSeenAt: instant.nullable().describe('Of the newest session that is kept; real time'),
  you: z.boolean(),
};
const member = z.object(memberShape).meta({ id: 'StaffMember' });
const invitation = z
  .object({
    id,
    fullName: z.string(),
    email: z.string(),
    role,
    state: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
    sentAt: instant,
    expiresAt: instant.describe('Real time'),
  })
  .meta({ id: 'StaffInvitation' });
const staffList = z
  .object({ staff: z.array(member), invitations: z.array(invitation) })
  .meta({ id: 'StaffList' });
const changedMember = z
  .object({
    id,
    role,
    state: memberShape.state,
    comingVisits: z.number().int().describe('Of a practitioner: to be handed over or moved by a person'),
  })
  .meta({ id: 'ChangedStaffMember' });

/** Who works for the admin's clinic: seen, invited, suspended, given another role. */
export function staffRoutes(work: StaffWork): Route[] {
  return [
    jsonRoute({
      operation: 'staff.list',
      method: 'GET',
      path: '/staff',
      summary: 'Who works for the clinic, and who is invited',
      reply: staffList,
      handle: async ({ principal }, kernel) => {
        const { clinicId, userId } = clinicAdmin(principal);
        const staff = await work.members.ofClinic(kernel.db(), clinicId);
        const pending = await work.invitations.pending(kernel.db(), clinicId);
        return {
          staff: staff.map((one) => memberReply(one, userId)),
          invitations: pending.map((one) => invitationReply(one, work.now())),
        };
      },
      audit: {
        shown: ({ staff, invitations }, { principal }) => {
          const common = { patients: [], clinicId: principal?.clinicId ?? null, action: 'list' } as const;
          return [
            { ...common, type: 'account', ids: staff.map((one) => one.id) },
            { ...common, type: 'invitation', ids: invitations.map((one) => one.id) },
          ].filter(({ ids }) => ids.length > 0);
        },
      },
    }),
    jsonRoute({
      operation: 'staff.invite',
      method: 'POST',
      path: '/staff/invitations',
      summary: 'Invite somebody to work for the clinic, by e-mail',
      status: 201,
      body: z.strictObject({
        email,
        fullName,
        role,
        language: z.enum(['en', 'sw']).default('en'),
        practitioner: id
          .optional()
          .describe('A practitioner of the clinic without an account, to become theirs'),
      }),
      reply: invitation,
      audit: 'written',
      handle: async ({ principal, body, origin }) =>
        invitationReply(await invite(work, principal, body, origin), work.now()),
    }),
    jsonRoute({
      operation: 'staff.resend-invitation',
      method: 'POST',
      path: '/staff/invitations/:id/resend',
      summary: 'Send an invitation again, with a new link',
      params,
      reply: invitation,
      audit: 'written',
      handle: async ({ principal, params: { id }, origin }) =>
        invitationReply(await resendInvitation(work, principal, id, origin), work.now()),
    }),
    jsonRoute({
      operation: 'staff.withdraw-invitation',
      method: 'DELETE',
      path: '/staff/invitations/:id',
      summary: 'Take an invitation back',
      params,
      reply: z.object({ withdrawn: z.literal(true) }),
      audit: 'written',
      handle: async ({ principal, params: { id }, origin }) => {
        await withdrawInvitation(work, principal, id, origin);
        return { withdrawn: true } as const;
      },
    }),
    jsonRoute({
      operation: 'invitations.accept',
      method: 'POST',
      path: '/invitations/accept',
      summary: 'Open the account that an invitation is for',
      status: 201,
      body: z.strictObject({ token: z.string().min(1).max(200), password: z.string().max(200) }),
      reply: z.object({ email: z.string().describe('To sign in with'), role }),
      audit: 'written',
      handle: ({ body, origin }) => acceptInvitation(work, body, origin),
    }),
    ...changeRoutes(work),
    ...staffSessionRoutes(work),
  ];
}

function changeRoutes(work: StaffWork): Route[] {
  return [
    jsonRoute({
      operation: 'staff.suspend',
      method: 'POST',
      path: '/staff/:id/suspend',
      summary: 'Shut a colleague out at once',
      params,
      body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
      reply: changedMember,
      audit: 'written',
      handle: async ({ principal, params: { id }, body: { reason }, origin }) =>
        changeReply(await changeStaff(work, principal, id, { kind: 'suspend', reason }, origin)),
    }),
    jsonRoute({
      operation: 'staff.restore',
      method: 'POST',
      path: '/staff/:id/restore',
      summary: 'Let a suspended colleague sign in again',
      params,
      reply: changedMember,
      audit: 'written',
      handle: async ({ principal, params: { id }, origin }) =>
        changeReply(await changeStaff(work, principal, id, { kind: 'restore' }, origin)),
    }),
    jsonRoute({
      operation: 'staff.reset-second-factor',
      method: 'POST',
      path: '/staff/:id/reset-second-factor',
      summary:
        'Take the second factors of a colleague away who lost them; a code by e-mail opens the way to new ones',
      params,
      body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
      reply: changedMember,
      audit: 'written',
      handle: async ({ principal, params: { id }, body: { reason }, origin }) =>
        changeReply(await changeStaff(work, principal, id, { kind: 'reset-factors', reason }, origin)),
    }),
    jsonRoute({
      operation: 'staff.change-role',
      method: 'PUT',
      path: '/staff/:id',
      summary: 'Give a colleague another role; they sign in anew',
      params,
      body: z.strictObject({ role }),
      reply: changedMember,
      audit: 'written',
      handle: async ({ principal, params: { id }, body, origin }) =>
        changeReply(await changeStaff(work, principal, id, { kind: 'role', role: body.role }, origin)),
    }),
  ];
}

export function memberReply(one: KnownMember, me: number): z.infer<typeof member> {
  const { documentId, fullName: name, email: address, role: held, state, lastSeenAt, userId } = one;
  return {
    ...{ id: documentId, fullName: name, email: address, role: held, state },
    lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
    you: userId === me,
  };
}

function invitationReply(one: Invitation, now: number): z.infer<typeof invitation> {
  return {
    ...{ id: one.id, fullName: one.fullName, email: one.email, role: one.role },
    state: invitationState(one, now),
    sentAt: new Date(one.sentAt).toISOString(),
    expiresAt: new Date(one.expiresAt).toISOString(),
  };
}

function changeReply({ member: one, comingVisits }: ChangedMember): z.infer<typeof changedMember> {
  return { id: one.documentId, role: one.role, state: one.state, comingVisits };
}
