import type { SimulatorOptions } from '../options';
import { createClock, type VirtualClock } from './clock';
import { createFaults, type Faults } from './faults';
import { createIds, type Ids } from './ids';
import { createInbox, type Inbox } from './inbox';
import { createJournal, type Journal } from './journal';
import { createPhones, type Phones } from './phones';
import { createTill, type Till } from './till';
import { createTimers, type Timers } from './timers';

/** Everything the pretended outside world shares. */
export type World = {
  options: SimulatorOptions;
  clock: VirtualClock;
  timers: Timers;
  ids: Ids;
  journal: Journal;
  faults: Faults;
  phones: Phones;
  inbox: Inbox;
  till: Till;
};

export function createWorld(options: SimulatorOptions): World {
  const clock = createClock(options.realNow);
  const journal = createJournal(() => clock.now());
  clock.onChange(() => {
    journal.changed({ what: 'clock' });
  });
  return {
    options,
    clock,
    timers: createTimers(clock, (error) => journal.write('bad', 'Simulator error', String(error))),
    ids: createIds(options.seed),
    journal,
    faults: createFaults(journal),
    phones: createPhones(options.phones, journal),
    inbox: createInbox(journal),
    till: createTill(),
  };
}
