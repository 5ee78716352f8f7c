import type { Visit } from '../api/use-visits';
import { CardRows } from '../parts/Card';
import { Row } from '../parts/Row';
import { useToast } from '../parts/ToastProvider';
import { useText } from '../texts/TextsProvider';
import { saveToCalendar } from './save-to-calendar';

/** Works without network. A calendar is seen by many: it is told the time and the doctor, and nothing of why. */
export function CalendarRow({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const toast = useToast();
  const { id, practitioner, clinic, reference, startsAt, endsAt, version } = visit;
  async function save(): Promise<void> {
    const title = say('app.visit.calendar_title', { doctor: practitioner.name });
    const notes = say('app.visit.calendar_notes', { clinic: clinic.name, reference });
    const saved = await saveToCalendar({ uid: id, title, notes, startsAt, endsAt, version }, now);
    if (saved === 'file') toast({ words: say('app.visit.calendar_done') });
  }
  return (
    <CardRows>
      <Row
        icon="calendar-plus-duotone"
        tone="mango"
        title={say('app.visit.calendar')}
        more={say('app.visit.calendar_more')}
        onPress={() => void save()}
      />
    </CardRows>
  );
}
