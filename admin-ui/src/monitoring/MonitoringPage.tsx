import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { ObjectiveList } from '../data/records';
import { Awaited } from '../parts/Awaited';
import { Icon } from '../parts/Icon';
import { Page } from '../parts/Page';
import { Tabs } from '../parts/Tabs';
import { zoneOf } from '../session/me';
import { dayKey } from '../time/clinic-day';
import { spanOf, type SpanDays } from './business-span';
import { ClinicFigures } from './ClinicFigures';
import { figureOf } from './figure';
import { ringing } from './limits';
import { nameIn } from './names';
import { SystemFigures } from './SystemFigures';
import { useBusiness, useObjectives } from './use-monitoring';

const VIEWS = ['clinic', 'system'] as const;
type View = (typeof VIEWS)[number];

/** How the clinic does; and for the clinic that runs the installation, how that does. */
export default function MonitoringPage() {
  const { me, clock } = useConsole();
  const say = useText();
  const [days, setDays] = useState<SpanDays>(30);
  const [view, setView] = useState<View>('clinic');
  const span = spanOf(days, dayKey(clock.now(), zoneOf(me)));
  const business = useBusiness({ from: span.from, to: span.to });
  const runs = business.data?.runsInstallation ?? false;
  const objectives = useObjectives(runs);
  const bells = ringing(objectives.data?.objectives ?? []);
  return (
    <Page
      title={say('console.monitoring.title')}
      tab={say('console.nav.monitoring')}
      lead={
        objectives.data
          ? say(bells.length > 0 ? 'console.monitoring.look' : 'console.monitoring.calm')
          : say('console.monitoring.lead')
      }
    >
      <div className="stack">
        {bells.map((objective) => (
          <Bell key={objective.name} objective={objective} />
        ))}
        {runs && (
          <Tabs<View>
            label={say('console.monitoring.which')}
            tabs={VIEWS.map((name) => ({
              ...{ name, label: say(`console.monitoring.view.${name}`) },
              count: name === 'system' ? bells.length : null,
            }))}
            chosen={view}
            onChoose={setView}
          />
        )}
        {view === 'clinic' && !business.data && <Awaited error={business.error} refetch={business.refetch} />}
        {view === 'clinic' && business.data && (
          <ClinicFigures figures={business.data} span={span} days={days} onDays={setDays} />
        )}
        {view === 'system' && !objectives.data && (
          <Awaited error={objectives.error} refetch={objectives.refetch} />
        )}
        {view === 'system' && objectives.data && <SystemFigures objectives={objectives.data} />}
      </div>
    </Page>
  );
}

/** A promise that is being broken: how it stands, and what to do first. */
function Bell({ objective }: { objective: ObjectiveList['objectives'][number] }) {
  const say = useText();
  const { name, state, reached, goal } = objective;
  const share = (value: number | null): string => figureOf('share', value).figure;
  return (
    <div className={`note ${state === 'page' ? 'note-bad' : 'note-warm'}`} role="status">
      <Icon name="warning" />
      <span className="grow">
        <b>
          {say('console.monitoring.bell', {
            ...{ what: nameIn(say, 'objectives', name), reached: share(reached), goal: share(goal) },
          })}
        </b>{' '}
        {nameIn(say, 'remedies', name)}
      </span>
    </div>
  );
}
