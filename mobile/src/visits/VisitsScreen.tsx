import { ownPatient } from '../api/own-patient';
import { useLinks, usePatients } from '../api/use-me';
import { MOST_VISITS, useVisits } from '../api/use-visits';
import { Awaited } from '../parts/Awaited';
import { Card } from '../parts/Card';
import { Empty } from '../parts/Empty';
import { ListScreen } from '../parts/ListScreen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { useOpenVisit } from '../visit/use-open-visit';
import { visitItems, type VisitItem } from './visit-items';
import { VisitRow } from './VisitRow';

/** Visits ahead, the next first, then those before, the latest first. */
export function VisitsScreen() {
  const say = useText();
  const now = useNow();
  const visits = useVisits();
  const openVisit = useOpenVisit();
  const patients = usePatients();
  const links = useLinks();
  const me = ownPatient(patients.data, links.data?.dependants);

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
      items={visitItems(visits.data ?? [], now)}
      keyOf={keyOf}
      draw={draw}
      empty={
        <Awaited query={visits} blocks={[28, 96, 96, 96]}>
          {() => (
            <Empty
              icon="calendar-blank-duotone"
              title={say('app.visits.none')}
              more={say('app.visits.none_more')}
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
