import { ownPatient } from '../api/own-patient';
import { useLinks, usePatients } from '../api/use-me';
import { useVisits, type Visit } from '../api/use-visits';
import { Awaited } from '../parts/Awaited';
import { CardRows } from '../parts/Card';
import { EmergencyLine } from '../parts/EmergencyLine';
import { Row } from '../parts/Row';
import { Screen } from '../parts/Screen';
import { waitingVisit } from '../pay/pay-stage';
import { useOpenPayment } from '../pay/use-open-payment';
import { useWhen } from '../pay/use-when';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { HomeField } from './HomeField';
import { HomeTiles } from './HomeTiles';
import { nextVisit } from './next-visit';
import { NextVisit, NoVisit } from './NextVisit';

/** What happens next, then the doors to the rest, then the emergency line (p01, p13, p15, p16). */
export function HomeScreen() {
  const say = useText();
  const now = useNow();
  const visits = useVisits();
  const patients = usePatients();
  const links = useLinks();
  const me = ownPatient(patients.data, links.data?.dependants);
  const next = visits.data && nextVisit(visits.data, now);
  const waiting = visits.data && waitingVisit(visits.data, now);
  const pay = useOpenPayment();

  return (
    <Screen
      title={say('app.nav.home')}
      savedAt={visits.dataUpdatedAt}
      field={
        <HomeField name={me?.fullName ?? null} now={now}>
          {next && (
            <NextVisit
              visit={next}
              now={now}
              mine={me !== null && next.patient.id === me.documentId}
              onPay={() => pay(next.id)}
            />
          )}
          {next === null && <NoVisit />}
        </HomeField>
      }
    >
      {waiting && waiting.id !== next?.id && (
        <WaitingVisit visit={waiting} now={now} onPay={() => pay(waiting.id)} />
      )}
      <HomeTiles />
      {visits.data === undefined && (
        <Awaited query={visits} blocks={[]}>
          {() => null}
        </Awaited>
      )}
      <EmergencyLine />
    </Screen>
  );
}

/** A hold that is not the next visit must not be forgotten over it. */
function WaitingVisit({ visit, now, onPay }: { visit: Visit; now: Date; onPay(): void }) {
  const say = useText();
  const when = useWhen(visit, now);
  return (
    <CardRows>
      <Row
        icon="calendar-blank-duotone"
        tone="mango"
        title={say('app.pay.unpaid')}
        more={when}
        onPress={onPay}
      />
    </CardRows>
  );
}
