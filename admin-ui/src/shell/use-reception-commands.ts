import { useGetList, useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { VisitRecord } from '../data/records';
import { useProblem } from '../parts/Trouble';
import { useNow } from '../parts/use-now';
import { may, mayCall, zoneOf } from '../session/me';
import { clinicDay } from '../time/clinic-day';
import { useReception } from '../visits/use-reception';
import type { Command } from './commands';
import { receptionCommands } from './reception-commands';

/** More visits than a clinic has in a day. */
const PER_DAY = 200;

/** What can be noted of today's visits; they are read once somebody types, as each look is on the trail. */
export function useReceptionCommands(words: string): Command[] {
  const { me } = useConsole();
  const say = useText();
  const now = useNow();
  const problem = useProblem();
  const notify = useNotify();
  const reception = useReception();
  const { from, to } = clinicDay(now, zoneOf(me));
  const { data } = useGetList<VisitRecord>(
    'visits',
    {
      pagination: { page: 1, perPage: PER_DAY },
      sort: { field: 'startsAt', order: 'ASC' },
      filter: { from: from.toISOString(), to: to.toISOString() },
    },
    { enabled: words.trim() !== '' && may(me, 'visits', 'list') && mayCall(me, 'visits.arrive') },
  );
  return receptionCommands(data ?? [], {
    ...{ now, say },
    mayNote: (step) => mayCall(me, `visits.${step}`),
    // The palette is gone by then, so what went wrong is told by a note.
    note: ({ id, patient }, step) => {
      reception
        .mutateAsync({ id, name: patient.fullName, step })
        .catch((error: unknown) => notify(problem(error), { type: 'error' }));
    },
  });
}
