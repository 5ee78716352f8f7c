import { AppError } from '../../../../src/kernel/errors';

/** The database refused a double booking. Knows what was wanted, so that something else can be offered. */
export class SlotTaken extends AppError {
  constructor(
    readonly constraint: string,
    readonly wanted: { practitionerId: number; serviceId: number; startsAt: Date },
  ) {
    super(409, 'slot_taken', { constraint });
    this.name = 'SlotTaken';
  }
}
