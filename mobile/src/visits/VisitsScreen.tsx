import { tokens } from '@daktari/design/app';
import { View } from 'react-native';
import { ownPatient } from '../api/own-patient';
import { useLinks, usePatients } from '../api/use-me';
import { MOST_VISITS, useVisits, type Visit } from '../api/use-visits';
import { useOpenVisit } from '../visit/use-open-visit';
import { isAhead } from '../home/next-visit';
import { Awaited } from '../parts/Awaited';
import { CardRows } from '../parts/Card';
import { Empty } from '../parts/Empty';
import { Screen } from '../parts/Screen';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { themed } from '../theme/themed';
import { useNow } from '../time/use-now';
import { VisitRow } from './VisitRow';

/** Visits ahead, the next first, then those before, the latest first. */
export function VisitsScreen() {
  const say = useText();
  const visits = useVisits();
  return (
    <Screen title={say('app.visits.title')} savedAt={visits.dataUpdatedAt}>
      <Awaited query={visits} blocks={[28, 96, 96, 96]}>
        {(found) => <Lists visits={found} />}
      </Awaited>
    </Screen>
  );
}

function Lists({ visits }: { visits: readonly Visit[] }) {
  const say = useText();
  const now = useNow();
  const styles = useStyles();
  if (visits.length === 0) {
    return (
      <Empty
        icon="calendar-blank-duotone"
        title={say('app.visits.none')}
        more={say('app.visits.none_more')}
      />
    );
  }
  const ahead = visits.filter((visit) => isAhead(visit, now)).reverse();
  const before = visits.filter((visit) => !isAhead(visit, now));
  return (
    <View style={styles.lists}>
      <Part title={say('app.visits.ahead')} visits={ahead} now={now} />
      <Part title={say('app.visits.before')} visits={before} now={now} />
      {visits.length === MOST_VISITS && (
        <Words kind="small" tone="ink2">
          {say('app.visits.most', { count: MOST_VISITS })}
        </Words>
      )}
    </View>
  );
}

function Part({ title, visits, now }: { title: string; visits: readonly Visit[]; now: Date }) {
  const styles = useStyles();
  const openVisit = useOpenVisit();
  const patients = usePatients();
  const links = useLinks();
  const me = ownPatient(patients.data, links.data?.dependants);
  if (visits.length === 0) return null;
  return (
    <View style={styles.part}>
      <Words kind="h3" heading={2}>
        {title}
      </Words>
      <CardRows>
        {visits.map((visit) => (
          <VisitRow
            key={visit.id}
            visit={visit}
            now={now}
            mine={me?.documentId === visit.patient.id}
            onPress={() => openVisit(visit.id)}
          />
        ))}
      </CardRows>
    </View>
  );
}

const useStyles = themed(() => ({
  lists: { gap: tokens.space['5'] },
  part: { gap: tokens.space['2'] },
}));
