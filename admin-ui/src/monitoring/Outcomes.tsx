import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { Bars, type Bar } from './Bars';
import { figureOf } from './figure';
import { nameIn, valueIn } from './names';
import { useSeries, type NamedRange } from './use-monitoring';

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

/** How far messages got: each step is a part of the one before. What ended otherwise stands below. */
export function MessageFunnel({ range }: OutcomesProps) {
  return (
    <Outcomes
      chart="messages"
      range={range}
      steps={['due', 'sent', 'delivered', 'read']}
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
  looks: Readonly<Record<string, Bar['look']>>;
}

function Outcomes({ chart, range, by = 'outcome', steps = [], looks }: CountedProps) {
  const say = useText();
  const { data, error, refetch } = useSeries({ chart, range, by });
  const name = nameIn(say, 'charts', chart);
  const counts = new Map((data?.lines ?? []).map(({ label, whole }) => [label ?? '', whole ?? 0]));
  const others = [...counts.keys()].filter((outcome) => !steps.includes(outcome));
  const bars = [...(counts.size === 0 ? [] : steps), ...others].map((outcome): Bar => {
    const before = counts.get(steps[steps.indexOf(outcome) - 1] ?? '');
    const value = counts.get(outcome) ?? 0;
    return {
      name: valueIn(say, by, outcome),
      value,
      figure: figureOf('count', value).figure,
      look: looks[outcome] ?? 'plain',
      ...(before ? { about: figureOf('share', value / before).figure } : {}),
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
      {bars.length > 0 && steps.length > 0 && (
        <p className="quiet small">{say('console.chart.of_step_before')}</p>
      )}
    </section>
  );
}
