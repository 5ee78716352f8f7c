import { useState } from 'react';
import type { Visit } from '../api/use-visits';
import { CardRows } from '../parts/Card';
import { Note } from '../parts/Note';
import { Row } from '../parts/Row';
import { useToast } from '../parts/ToastProvider';
import { useText } from '../texts/TextsProvider';
import { addToCalendar } from './add-to-calendar';

/** Works without network. Calendars are synchronised and shown on locked screens: neither the doctor nor why stands there. */
export function CalendarRow({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const toast = useToast();
  const [failed, setFailed] = useState(false);
  const { id, clinic, startsAt, endsAt, version } = visit;

  async function add(): Promise<void> {
    const title = say('app.calendar.name', { clinic: clinic.name });
    const added = await addToCalendar({ uid: id, title, startsAt, endsAt, version }, now);
    setFailed(added === 'failed');
    if (added === 'file') toast({ words: say('app.calendar.saved') });
  }

  return (
    <>
      <CardRows>
        <Row
          icon="calendar-plus-duotone"
          title={say('app.calendar.add')}
          more={say('app.calendar.more')}
          onPress={() => void add()}
        />
      </CardRows>
      {failed && (
        <Note tone="warning" icon="warning-circle-fill" role="alert">
          {say('app.calendar.failed')}
        </Note>
      )}
    </>
  );
}
