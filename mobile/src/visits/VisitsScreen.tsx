import { useState } from 'react';
import { ownPatient } from '../api/own-patient';
import { useLinks, usePatients } from '../api/use-me';
import { MOST_VISITS, useVisits } from '../api/use-visits';
import { useChosen } from '../chosen/ChosenProvider';
import { Awaited } from '../parts/Awaited';
import { Card } from '../parts/Card';
import { Choice } from '../parts/Choice';
import { Empty } from '../parts/Empty';
import { ListScreen } from '../parts/ListScreen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { useOpenVisit } from '../visit/use-open-visit';
import { visitItems, type VisitItem } from './visit-items';
import { VisitRow } from './VisitRow';
import { peopleOf, shownOf, visitsOf, type Whose } from './whose';

/** Visits ahead, the next first, then those before, the latest first. */
export function VisitsScreen() {
  const say = useText();
  const now = useNow();
  const visits = useVisits();
  const openVisit = useOpenVisit();
  const patients = usePatients();
  const links = useLinks();
  const me = ownPatient(patients.data, links.data?.dependants);
  const people = peopleOf(me, links.data?.dependants);
  const [chosen, setChosen] = useState<Whose>('all');
  const whose = shownOf(chosen, people);
  const shown = visitsOf(visits.data ?? [], whose);
  const { choosePerson } = useChosen();

  function choose(next: Whose): void {
    setChosen(next);
    // Whose visits one looks at is whom one books for next.
    choosePerson(next === 'all' || next === me?.documentId ? null : next);
  }

  function draw(item: VisitItem) {
    switch (item.kind) {
      case 'head':
        return (
          <Words kind="h3" heading={2}>
            {say(item.title)}
          </Words>
        );
      case 'visit':
        return (
          <Card>
            <VisitRow
              visit={item.visit}
              now={now}
              mine={me?.documentId === item.visit.patient.id}
              onPress={() => openVisit(item.visit.id)}
            />
          </Card>
        );
      case 'most':
        return (
          <Words kind="small" tone="ink2">
            {say('app.visits.most', { count: MOST_VISITS })}
          </Words>
        );
    }
  }

  return (
    <ListScreen
      title={say('app.visits.title')}
      savedAt={visits.dataUpdatedAt}
      {...(people.length > 1
        ? {
            head: (
              <Choice<Whose>
                label={say('app.visits.whose')}
                value={whose}
                onChange={choose}
                options={[
                  { value: 'all', label: say('app.visits.all') },
                  ...people.map(({ id, name }) => ({ value: id, label: name ?? say('app.looked.me') })),
                ]}
              />
            ),
          }
        : {})}
      items={visitItems(shown, now, (visits.data ?? []).length === MOST_VISITS)}
      keyOf={keyOf}
      draw={draw}
      empty={
        <Awaited query={visits} blocks={[28, 96, 96, 96]}>
          {() => (
            <Empty
              icon="calendar-blank-duotone"
              title={say('app.visits.none')}
              more={say(whose === 'all' ? 'app.visits.none_more' : 'app.visits.none_of')}
            />
          )}
        </Awaited>
      }
    />
  );
}

function keyOf(item: VisitItem): string {
  switch (item.kind) {
    case 'visit':
      return item.visit.id;
    case 'head':
      return item.title;
    case 'most':
      return 'most';
  }
}
