import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { ObjectiveList } from '../data/records';
import { Tabs } from '../parts/Tabs';
import { mayCall } from '../session/me';
import { ChartCard } from './ChartCard';
import { Connections } from './Connections';
import { DeadLetters } from './DeadLetters';
import { Objectives } from './Objectives';
import { MessageFunnel, PaymentOutcomes, VisitHappenings } from './Outcomes';
import { RouteTable } from './RouteTable';
import { RANGES, type NamedRange } from './use-monitoring';

const GROUPS = {
  requests: ['requests', 'latency-p95', 'failed-requests'],
  money: ['payment-success', 'payment-time-p95', 'payments-waiting'],
  jobs: ['job-lag', 'jobs-waiting', 'dead-letters', 'messages-waiting', 'double-bookings-refused'],
  machine: ['loop-lag', 'memory', 'processor'],
} as const;

/** How the installation is doing: for admins of the clinic that runs it. */
export function SystemFigures({ objectives }: { objectives: ObjectiveList }) {
  const { me } = useConsole();
  const say = useText();
  const [range, setRange] = useState<NamedRange>('6h');
  const [compare, setCompare] = useState(false);
  const cards = (group: keyof typeof GROUPS) =>
    GROUPS[group].map((chart) => (
      <ChartCard
        key={chart}
        chart={chart}
        range={range}
        compare={compare}
        objectives={objectives.objectives}
      />
    ));
  return (
    <div className="stack">
      <div className="figure-wish">
        <Tabs<NamedRange>
          label={say('console.monitoring.range')}
          tabs={RANGES.map((name) => ({ name, label: say(`console.monitoring.range.${name}`) }))}
          chosen={range}
          onChoose={setRange}
        />
        <label className="tick">
          <input type="checkbox" checked={compare} onChange={({ target }) => setCompare(target.checked)} />
          {say('console.monitoring.compare')}
        </label>
      </div>
      <div className="figure-grid">
        {cards('requests')}
        {cards('money')}
        <PaymentOutcomes range={range} />
        <MessageFunnel range={range} />
        <Connections />
      </div>
      <Objectives objectives={objectives} />
      <h2>{say('console.monitoring.jobs')}</h2>
      <div className="figure-grid">
        {cards('jobs')}
        <VisitHappenings range={range} />
      </div>
      {mayCall(me, 'dead-letters.list') && <DeadLetters />}
      <h2>{say('console.monitoring.machine')}</h2>
      <div className="figure-grid">{cards('machine')}</div>
      <RouteTable range={range} />
    </div>
  );
}
