import type { Kernel } from '../../../../src/kernel/kernel';
import type { BurnPolicy } from '../domain/burn-rate';
import type { ClinicDays, Hours, Minutes, ProcessFigures, Readings } from '../ports';

export interface Parts {
  kernel: Kernel;
  minutes: Minutes;
  hours: Hours;
  readings: Readings;
  clinics: ClinicDays;
  process: ProcessFigures;
  bounds: readonly number[];
  /** Real milliseconds. */
  realNow(): number;
  policy: {
    burn: BurnPolicy;
    /** Shares by objective, where a setting says another than the one that was contributed. */
    goals: ReadonlyMap<string, number>;
    /** Slug of the clinic that runs the installation; null: the only one there is. */
    operatorClinic: string | null;
    metricsToken: string | null;
  };
}
