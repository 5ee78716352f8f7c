import { useState } from 'react';
import { useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { figureOf } from './figure';
import { routeRows, type RouteRow } from './routes';
import { useManySeries, type NamedRange } from './use-monitoring';

const SHOWN_FIRST = 10;

/** How each route does: how often it is used, how long it takes, how often it fails. */
export function RouteTable({ range }: { range: NamedRange }) {
  const say = useText();
  const [whole, setWhole] = useState(false);
  const asked = useManySeries(
    ['requests', 'failed-requests', 'latency-p50', 'latency-p95', 'latency-p99'].map((chart) => ({
      ...{ chart, range, by: 'route' },
    })),
  );
  const [requests, failed, p50, p95, p99] = asked.map(({ data }) => data);
  const there = requests && failed && p50 && p95 && p99;
  const rows = there ? routeRows({ requests, failed, p50, p95, p99 }) : [];
  return (
    <section className="card list" aria-labelledby="routes">
      <div className="card-head">
        <h2 id="routes">{say('console.routes.title')}</h2>
      </div>
      {!there && <Awaited error={asked.find(({ error }) => error)?.error} refetch={refetchAll} />}
      {there && rows.length === 0 && <p className="quiet small pad">{say('console.chart.none')}</p>}
      {rows.length > 0 && <Rows rows={whole ? rows : rows.slice(0, SHOWN_FIRST)} />}
      {!whole && rows.length > SHOWN_FIRST && (
        <div className="list-foot">
          <Button small onClick={() => setWhole(true)}>
            {say('console.routes.all', { count: rows.length })}
          </Button>
        </div>
      )}
    </section>
  );

  function refetchAll(): void {
    for (const { refetch } of asked) void refetch();
  }
}

function Rows({ rows }: { rows: readonly RouteRow[] }) {
  const say = useText();
  const columns = [
    {
      name: 'requests',
      label: say('console.routes.requests'),
      text: ({ perSecond }: RouteRow) => figureOf('per-second', perSecond).figure,
    },
    {
      name: 'p50',
      label: say('console.routes.p50'),
      text: ({ median }: RouteRow) => figureOf('seconds', median).figure,
    },
    { name: 'p95', label: 'p95', text: ({ slow }: RouteRow) => figureOf('seconds', slow).figure },
    { name: 'p99', label: 'p99', text: ({ slowest }: RouteRow) => figureOf('seconds', slowest).figure },
    {
      name: 'failed',
      label: say('console.routes.failed'),
      text: ({ failed }: RouteRow) => figureOf('share', failed).figure,
    },
  ];
  return (
    <table className="records" aria-labelledby="routes">
      <thead>
        <tr>
          <th scope="col">{say('console.label.route')}</th>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col" className="right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.route}>
            <td className="lead" data-label={say('console.label.route')}>
              <span className="code">{row.route}</span>
            </td>
            {columns.map(({ name, label, text }) => (
              <td key={name} className="right number" data-label={label}>
                {text(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
