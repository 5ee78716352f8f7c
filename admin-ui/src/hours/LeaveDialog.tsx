import { useState } from 'react';
import { useConsole, useText } from '../console-context';
import type { WorkingHours } from '../data/records';
import { Ask } from '../parts/Ask';
import { DayField } from '../parts/DayField';
import { AskAboutVisits } from './AskAboutVisits';
import { NoteField } from './NoteField';
import { useSaving } from './use-hours';

interface LeaveDialogProps {
  hours: WorkingHours;
  onClose(): void;
  onDone(): void;
}

/** Away from one day to another: no free times, and whoever is booked is named first. */
export function LeaveDialog({ hours, onClose, onDone }: LeaveDialogProps) {
  const { me } = useConsole();
  const say = useText();
  const [wish, setWish] = useState({ first: hours.today, last: hours.today, note: '' });
  const [tried, setTried] = useState(false);
  const saving = useSaving(hours.practitioner.id, onDone);
  const tooEarly = wish.first < hours.today;
  const backwards = wish.last < wish.first;
  if (saving.found) return <AskAboutVisits found={saving.found} saving={saving} />;

  function save(): void {
    setTried(true);
    if (tooEarly || backwards) return;
    const { first, last, note } = wish;
    saving.start({
      change: { kind: 'away', first, last, note: note.trim() || null },
      version: hours.version,
    });
  }
  const isOwn = me.practitioner?.id === hours.practitioner.id;
  return (
    <Ask
      title={
        isOwn
          ? say('console.hours.leave_title')
          : say('console.hours.leave_title_of', { name: hours.practitioner.name })
      }
      yes={say('console.hours.leave_yes')}
      onYes={save}
      busy={saving.busy}
      onNo={onClose}
      error={saving.error}
    >
      <DayField
        label={say('console.hours.leave_first')}
        problem={tried && tooEarly ? say('console.hours.problem.past') : null}
        value={wish.first}
        min={hours.today}
        onChange={(first) => setWish({ ...wish, first, last: wish.last < first ? first : wish.last })}
      />
      <DayField
        label={say('console.hours.leave_last')}
        problem={tried && backwards ? say('console.hours.problem.last') : null}
        value={wish.last}
        min={wish.first}
        onChange={(last) => setWish({ ...wish, last })}
      />
      <NoteField value={wish.note} onChange={(note) => setWish({ ...wish, note })} />
    </Ask>
  );
}
