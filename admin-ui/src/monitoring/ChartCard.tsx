import { Link } from 'react-router-dom';
import { useText } from '../console-context';
import type { ObjectiveList } from '../data/records';
import { Chip } from '../parts/Chip';
import { Awaited } from '../parts/Awaited';
import { figureOf, type Unit } from './figure';
import { keeps, limitOf, type Limit } from './limits';
import { LineChart } from './LineChart';
import { nameIn } from './names';
import { linesOf, wholeOf } from './series-lines';
import { useSeries, type NamedRange } from './use-monitoring';
import { useTimeWords } from './use-time-words';

interface ChartCardProps {
  chart: string;
  range: NamedRange;
  compare: boolean;
  objectives: ObjectiveList['objectives'];
}

/** The figure of the whole span is large; the chart is the proof. Its name leads to all that there is of it. */
export function ChartCard({ chart, range, compare, objectives }: ChartCardProps) {
  const say = useText();
  const { data: series, error, refetch } = useSeries({ chart, range, compare });
  const name = nameIn(say, 'charts', chart);
  const limit = limitOf(chart, objectives);
  const whole = series ? wholeOf(series) : null;
  return (
    <section className="card pad figure-card">
      <div className="figure-head">
        <h3>
          <Link to={`/monitoring/charts/${chart}?range=${range}`}>{name}</Link>
        </h3>
        {limit && whole !== null && series && <LimitChip limit={limit} unit={series.unit} whole={whole} />}
      </div>
      {!series && <Awaited error={error} refetch={refetch} rows={2} />}
      {series && <Drawn series={series} name={name} limit={limit} />}
    </section>
  );
}

interface DrawnProps {
  series: NonNullable<ReturnType<typeof useSeries>['data']>;
  name: string;
  limit: Limit | null;
}

function Drawn({ series, name, limit }: DrawnProps) {
  const say = useText();
  const times = series.at.map((at) => Date.parse(at));
  const timeOf = useTimeWords((times.at(-1) ?? 0) - (times[0] ?? 0));
  const whole = wholeOf(series);
  const before = series.before && wholeOf(series.before);
  const lines = linesOf(series, null, say);
  const { figure, unit } = figureOf(series.unit, whole);
  const known = lines.some(({ points }) => points.some(({ value }) => value !== null));
  return (
    <>
      <p className="figure-big">
        <b>{figure}</b>
        {unit && <span className="quiet"> {say(unit)}</span>}
        {before !== null && (
          <span className="quiet small figure-before">
            {say('console.chart.before', { figure: figureOf(series.unit, before).figure })}
          </span>
        )}
      </p>
      {known ? (
        <LineChart
          label={`${name}: ${figure}${unit ? ` ${say(unit)}` : ''}`}
          lines={lines}
          unit={series.unit}
          limit={limit}
          timeOf={timeOf}
        />
      ) : (
        <p className="quiet small chart-none">{say('console.chart.none')}</p>
      )}
    </>
  );
}

function LimitChip({ limit, unit, whole }: { limit: Limit; unit: Unit; whole: number }) {
  const say = useText();
  const { figure } = figureOf(unit, limit.value);
  const good = keeps(limit, whole);
  const below = limit.good === 'below' ? good : !good;
  return (
    <Chip tone={good ? 'good' : 'warm'} icon={good ? 'good' : 'warning'}>
      {say(below ? 'console.chart.under' : 'console.chart.over', { figure })}
    </Chip>
  );
}
