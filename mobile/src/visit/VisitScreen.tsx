import { ownPatient } from '../api/own-patient';
import { useLinks, usePatients } from '../api/use-me';
import { useVisit } from '../api/use-visit';
import type { Visit } from '../api/use-visits';
import { useBack } from '../chosen/use-back';
import { isAhead } from '../home/next-visit';
import { Awaited } from '../parts/Awaited';
import { Screen } from '../parts/Screen';
import { useText } from '../texts/TextsProvider';
import { useNow } from '../time/use-now';
import { PayHeldButton } from '../pay/PayHeldButton';
import { CalendarRow } from '../calendar/CalendarRow';
import { ChangeCard } from './ChangeCard';
import { ContactRows } from './ContactRows';
import { DoctorCard } from './DoctorCard';
import { HowNote } from './HowNote';
import { LateCard } from './LateCard';
import { lookAgainAt } from './look-again';
import { VisitField } from './VisitField';

/** How long until then, with whom, where the money is, and what can still be changed (p07). */
export function VisitScreen({ id }: { id: string }) {
  const now = useNow();
  const onBack = useBack('/visits');
  const query = useVisit(id, lookAgainAt);
  const visit = query.data;
  const title = useTitle(visit);
  return (
    <Screen
      title={title}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      footer={visit?.status === 'held' && isAhead(visit, now) && <PayHeldButton visit={visit} now={now} />}
      {...(visit ? { field: <VisitField visit={visit} title={title} now={now} onBack={onBack} /> } : {})}
    >
      <Awaited query={query} blocks={[150, 220, 72]}>
        {(found) => (
          <>
            <DoctorCard visit={found} />
            {isAhead(found, now) && <HowNote visit={found} />}
            <ChangeCard visit={found} now={now} />
            <LateCard visit={found} now={now} />
            {found.status === 'confirmed' && isAhead(found, now) && <CalendarRow visit={found} now={now} />}
            <ContactRows clinic={found.clinic} />
          </>
        )}
      </Awaited>
    </Screen>
  );
}

/** Whose visit it is, where it is not the reader's own. */
function useTitle(visit: Visit | undefined): string {
  const say = useText();
  const patients = usePatients();
  const links = useLinks();
  const me = ownPatient(patients.data, links.data?.dependants);
  const isOthers = visit && me && visit.patient.id !== me.documentId;
  return isOthers ? say('app.visit.title_of', { name: visit.patient.name }) : say('app.visit.title');
}
