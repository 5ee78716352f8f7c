import type { Clock } from '../../../../src/kernel/clock';
import type { Ids } from '../../../../src/kernel/ids';
import type { GridKind } from '../domain/offer';
import type { Announcer, Doctors, Occupancy, Offers, Reasons, Timetables, Trail, Visits } from '../ports';

/** What every use case of this plugin works with. */
export interface Parts {
  clock: Clock;
  ids: Ids;
  grid: GridKind;
  offers: Offers;
  doctors: Doctors;
  timetables: Timetables;
  occupancy: Occupancy;
  visits: Visits;
  reasons: Reasons;
  announcer: Announcer;
  trail: Trail;
}
