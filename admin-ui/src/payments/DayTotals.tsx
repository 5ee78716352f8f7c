import { useQuery } from '@tanstack/react-query';
import { useConsole, useText, type Say } from '../console-context';
import type { PaymentTotals } from '../data/records';
import { useLookEvery } from '../live/live-state';
import { Trouble } from '../parts/Trouble';
import { useFormat } from '../parts/use-format';
import { zoneOf } from '../session/me';
import { clinicDay } from '../time/clinic-day';
import { dayFigures } from './day-figures';

const LOOK_EVERY_MS = 30_000;
const NOTHING: PaymentTotals = { totals: [], due: { count: 0, cents: 0 } };

/** The day's money in four figures; of payments that were asked for today, and of all that have to go back. */
export function DayTotals({ now }: { now: Date }) {
  const { http, me } = useConsole();
  const say = useText();
  const format = useFormat();
  const { from, to } = clinicDay(now, zoneOf(me));
  const query = new URLSearchParams({ from: from.toISOString(), to: to.toISOString() }).toString();
  const { data, error, refetch } = useQuery({
    queryKey: ['payments', 'totals', query],
    queryFn: async ({ signal }) => {
      const { json } = await http.send(`/api/payment-totals?${query}`, { signal });
      return json as PaymentTotals;
    },
    refetchInterval: useLookEvery(LOOK_EVERY_MS),
  });
  if (error) return <Trouble error={error} onAgain={() => void refetch()} />;
  return (
    <dl className="figures" aria-label={say('console.day.title')}>
      {dayFigures(data ?? NOTHING).map(({ name, cents, count }) => (
        <div key={name} className="card pad">
          <dt>{say(`console.day.${name}`)}</dt>
          <dd className="figure">{data ? format.money(cents) : '–'}</dd>
          <dd className="quiet small">{data ? counted(count, say) : '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function counted(count: number, say: Say): string {
  if (count === 0) return say('console.day.payments_none');
  return count === 1 ? say('console.day.payments_one') : say('console.day.payments', { count });
}
