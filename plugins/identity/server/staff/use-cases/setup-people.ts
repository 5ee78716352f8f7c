import type { SetupGap, SetupStep } from '../../../../../src/kernel/setup-steps';
import type { StaffRole } from '../domain/staff-role';
import type { Invitations, Members } from '../ports';

/** Somebody who sees patients and somebody at the desk; an invitation that is open counts. `now` is real time. */
export function peopleStep(
  {
    members,
    invitations,
  }: { members: Pick<Members, 'ofClinic'>; invitations: Pick<Invitations, 'openRoles'> },
  now: () => number,
): SetupStep {
  return async (query, { id }) => {
    const active = (await members.ofClinic(query, id)).filter(({ state }) => state === 'active');
    const invited = await invitations.openRoles(query, id, now());
    const roles = [...active.map(({ role }) => role), ...invited];
    const has = (role: StaffRole): boolean => roles.some((one) => one === role);
    const gaps: SetupGap<'people'>[] = [
      ...(has('practitioner') ? [] : (['doctor'] as const)),
      ...(has('front-desk') ? [] : (['desk'] as const)),
    ];
    return { gaps, counts: { colleagues: active.length, invited: invited.length } };
  };
}
