import type { SetupGap, SetupStep } from '../../../../../src/kernel/setup-steps';
import type { StaffRole } from '../domain/staff-role';
import type { Members } from '../ports';

/** Somebody who sees patients and somebody at the desk; an invitation that is open counts. `now` is real time. */
export function peopleStep(members: Pick<Members, 'ofClinic'>, now: () => number): SetupStep {
  return async (query, { id }) => {
    const active = (await members.ofClinic(query, id)).filter(({ state }) => state === 'active');
    const invited = await query('identity_invitations')
      .where({ clinic_id: id, accepted_at: null, withdrawn_at: null })
      .andWhere('expires_at', '>', now())
      .select<{ role: StaffRole }[]>('role');
    const has = (role: StaffRole): boolean => [...active, ...invited].some((one) => one.role === role);
    const gaps: SetupGap<'people'>[] = [
      ...(has('practitioner') ? [] : (['doctor'] as const)),
      ...(has('front-desk') ? [] : (['desk'] as const)),
    ];
    return { gaps, counts: { colleagues: active.length, invited: invited.length } };
  };
}
