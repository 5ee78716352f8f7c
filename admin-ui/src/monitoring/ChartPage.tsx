import { useParams } from 'react-router-dom';
import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { WayBack } from '../parts/WayBack';
import { ChartTables } from './ChartTables';
import { ChartWishes } from './ChartWishes';
import { CsvButton } from './CsvButton';
import { limitOf } from './limits';
import { LineChart } from './LineChart';
import { nameIn } from './names';
import { linesOf } from './series-lines';
import { useChartWish } from './use-chart-wish';
import { seriesAddress, useCharts, useObjectives, useSeries } from './use-monitoring';
import { useTimeWords } from './use-time-words';

/** All that there is of one chart: any span, one line for each value of a label, a file. */
export default function ChartPage() {
  const { chart = '' } = useParams();
  return <OneChart key={chart} chart={chart} />;
}

function OneChart({ chart }: { chart: string }) {
  const say = useText();
  const { wish, change } = useChartWish(chart);
  const charts = useCharts();
  const objectives = useObjectives();
  const { data: series, error, refetch, isPlaceholderData } = useSeries(wish);
  const times = (series?.at ?? []).map((at) => Date.parse(at));
  const timeOf = useTimeWords((times.at(-1) ?? 0) - (times[0] ?? 0));
  const splits = charts.data?.charts.find(({ name }) => name === chart)?.splits ?? [];
  const name = nameIn(say, 'charts', chart);
  const lines = series ? linesOf(series, wish.by ?? null, say) : [];
  const known = lines.some(({ points }) => points.some(({ value }) => value !== null));
  return (
    <Page
      title={name}
      tab={say('console.nav.monitoring')}
      actions={<CsvButton address={seriesAddress(wish, true)} fileName={`${chart}.csv`} />}
    >
      <WayBack to="/monitoring" label={say('console.monitoring.title')} />
      <div className="stack">
        <ChartWishes wish={wish} splits={splits} onChange={change} />
        <section className="card pad" aria-label={name} aria-busy={isPlaceholderData}>
          {!series && <Awaited error={error} refetch={refetch} rows={4} />}
          {series && !known && (
            <EmptyState icon="calm" title={say('console.chart.none')} text={say('console.chart.none_more')} />
          )}
          {series && known && (
            <>
              <LineChart
                tall
                label={name}
                lines={lines}
                unit={series.unit}
                limit={wish.by ? null : limitOf(chart, objectives.data?.objectives ?? [])}
                timeOf={timeOf}
              />
              {lines.length > 1 && (
                <ul className="chart-legend">
                  {lines.map(({ name: line, past }, at) => (
                    <li key={line} className={past ? 'legend-past' : `legend-${at}`}>
                      {line}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </section>
        {series && known && <ChartTables series={series} by={wish.by ?? null} timeOf={timeOf} />}
      </div>
    </Page>
  );
}
