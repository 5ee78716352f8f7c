import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import type { Series } from '../data/records';
import { Bars, type Bar } from './Bars';
import { figureOf } from './figure';
import { FUNNEL_STEPS, shareOfStep } from './funnel';
import { nameIn, valueIn } from './names';
import { useManySeries, useSeries, type NamedRange } from './use-monitoring';

interface OutcomesProps {
  range: NamedRange;
}

/** How prompts on phones ended. */
export function PaymentOutcomes({ range }: OutcomesProps) {
  return (
    <Outcomes
      chart="payments"
      range={range}
      looks={{ paid: 'good', unreachable: 'warm', expired: 'warm', unknown: 'warm', not_configured: 'warm' }}
    />
  );
}

const TOLD = ['messages-confirmed', 'messages-read'] as const;

/** How far messages got: each step is a part of the one before. What ended otherwise stands below. */
export function MessageFunnel({ range }: OutcomesProps) {
  const say = useText();
  const [confirmed, readable] = useManySeries(TOLD.map((chart) => ({ chart, range, by: 'outcome' })));
  return (
    <Outcomes
      chart="messages"
      range={range}
      steps={FUNNEL_STEPS}
      share={(step, all) =>
        shareOfStep(step, { all, confirmed: countsOf(confirmed?.data), readable: countsOf(readable?.data) })
      }
      note={say('console.chart.of_step_before')}
      looks={{ failed: 'warm', unknown: 'warm' }}
    />
  );
}

export function VisitHappenings({ range }: OutcomesProps) {
  return (
    <Outcomes
      chart="visits"
      range={range}
      by="happening"
      looks={{ confirmed: 'good', completed: 'good', 'no-show': 'warm' }}
    />
  );
}

interface CountedProps extends OutcomesProps {
  chart: string;
  /** The label by which it is counted. */
  by?: string;
  steps?: readonly string[];
  /** Which part of the step before this one is; null where nobody knows. */
  share?(step: string, counts: ReadonlyMap<string, number>): number | null;
  note?: string;
  looks: Readonly<Record<string, Bar['look']>>;
}

function Outcomes({ chart, range, by = 'outcome', steps = [], share, note, looks }: CountedProps) {
  const say = useText();
  const { data, error, refetch } = useSeries({ chart, range, by });
  const name = nameIn(say, 'charts', chart);
  const counts = countsOf(data);
  const others = [...counts.keys()].filter((outcome) => !steps.includes(outcome));
  const bars = [...(counts.size === 0 ? [] : steps), ...others].map((outcome): Bar => {
    const value = counts.get(outcome) ?? 0;
    const part = share?.(outcome, counts) ?? null;
    return {
      name: valueIn(say, by, outcome),
      value,
      figure: figureOf('count', value).figure,
      look: looks[outcome] ?? 'plain',
      ...(part === null ? {} : { about: figureOf('share', part).figure }),
    };
  });
  return (
    <section className="card pad figure-card">
      <h3>
        <Link to={`/monitoring/charts/${chart}?range=${range}&by=${by}`}>{name}</Link>
      </h3>
      {!data && <Awaited error={error} refetch={refetch} rows={3} />}
      {data && bars.length === 0 && <p className="quiet small chart-none">{say('console.chart.none')}</p>}
      {bars.length > 0 && <Bars label={name} bars={bars} />}
      {bars.length > 0 && note && <p className="quiet small">{note}</p>}
    </section>
  );
}

function countsOf(series: Series | undefined): ReadonlyMap<string, number> {
  return new Map((series?.lines ?? []).map(({ label, whole }) => [label ?? '', whole ?? 0]));
}
