import { notFound } from '../../../kernel/errors';
import type { Kernel } from '../../../kernel/kernel';
import { SETUP_STEPS, type SetupState, type SetupStepName } from '../../../kernel/setup-steps';
import { HOME_ZONE, isTimeZone } from '../../../kernel/zone';

export interface LookedAtStep {
  name: SetupStepName;
  gaps: SetupState['gaps'][number][];
  counts: Record<string, number>;
}

/** Asks each part of the house, in the order of the steps. @throws AppError 404 for a clinic that is no more */
export async function lookAtSetup(kernel: Kernel, clinicId: number): Promise<LookedAtStep[]> {
  const db = kernel.db();
  const row = await db('clinics')
    .where({ id: clinicId })
    .first<{ time_zone: string | null } | undefined>('time_zone');
  if (!row) throw notFound();
  // A zone that nobody knows is a gap of its own step; the others go on with ours.
  const zone = row.time_zone ?? '';
  const clinic = { id: clinicId, timeZone: isTimeZone(zone) ? zone : HOME_ZONE };
  const now = kernel.clock.now();
  const looks = SETUP_STEPS.map(async (name): Promise<LookedAtStep> => {
    const step = kernel.setupSteps.get(name);
    // `requireSetupSteps` stops such a boot.
    if (!step) throw new Error(`the step ${name} of a new clinic is nobody's`);
    const { gaps, counts } = await step(db, clinic, now);
    return { name, gaps: [...gaps], counts: { ...counts } };
  });
  return Promise.all(looks);
}
