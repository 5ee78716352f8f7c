import { useRef, useState } from 'react';
import { usePractitioners } from '../calendar/use-calendar';
import { useConsole, useText } from '../console-context';
import { Awaited } from '../parts/Awaited';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { WhoseSelect } from '../parts/WhoseSelect';
import { DaysCard } from './DaysCard';
import { OutsideCard } from './OutsideCard';
import { useHours } from './use-hours';
import { WeekCard } from './WeekCard';

/** When somebody works: their own, or for an admin that of whoever is chosen. */
export default function HoursPage() {
  const { me } = useConsole();
  const say = useText();
  const choosing = me.role === 'clinic-admin';
  const people = usePractitioners(choosing);
  const unsaved = useRef(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const practitioner = chosen ?? me.practitioner?.id ?? people.data?.[0]?.id ?? null;
  const { data: hours, error, refetch } = useHours(practitioner);
  const isOwn = practitioner === me.practitioner?.id;
  return (
    <Page
      title={titleOf()}
      tab={say('console.nav.hours')}
      lead={hours && say('console.hours.lead', { zone: hours.timeZone })}
      actions={
        choosing &&
        people.data && (
          <WhoseSelect
            label={say('console.hours.whose')}
            people={people.data}
            value={practitioner}
            onChoose={(id) => {
              if (!unsaved.current || window.confirm(say('ra.message.unsaved_changes'))) setChosen(id);
            }}
          />
        )
      }
    >
      {choosing && !people.data && <Awaited error={people.error} refetch={people.refetch} />}
      {choosing && people.data?.length === 0 && (
        <EmptyState
          icon="staff"
          title={say('console.hours.nobody')}
          text={say('console.hours.nobody_more')}
        />
      )}
      {!choosing && practitioner === null && (
        <EmptyState
          icon="lock"
          title={say('console.hours.no_practitioner')}
          text={say('console.hours.no_practitioner_more')}
        />
      )}
      {practitioner !== null && !hours && <Awaited error={error} refetch={refetch} />}
      {hours && (
        // What is being typed is one person's.
        <div key={hours.practitioner.id} className="stack">
          <OutsideCard practitioner={hours.practitioner.id} />
          <div className="halves hours">
            <WeekCard hours={hours} unsaved={unsaved} />
            <DaysCard hours={hours} />
          </div>
        </div>
      )}
    </Page>
  );

  function titleOf(): string {
    if (!choosing || isOwn) return say('console.hours.title');
    return hours
      ? say('console.hours.title_of', { name: hours.practitioner.name })
      : say('console.nav.hours');
  }
}
