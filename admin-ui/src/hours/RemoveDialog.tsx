import { useText } from '../console-context';
import type { WorkingHours } from '../data/records';
import { Ask } from '../parts/Ask';
import { useOfferUndo } from '../parts/Undo';
import { AskAboutVisits } from './AskAboutVisits';
import { asAdded, type OtherDays } from './days';
import { useBringBack } from './use-bring-back';
import { useSaving } from './use-hours';

interface RemoveDialogProps {
  hours: WorkingHours;
  days: OtherDays;
  /** Which days, in words. */
  when: string;
  onClose(): void;
}

/** Back to the ordinary hours: visits may be booked on what a day had opened beyond them. */
export function RemoveDialog({ hours, days, when, onClose }: RemoveDialogProps) {
  const say = useText();
  const offerUndo = useOfferUndo();
  const bringBack = useBringBack(hours.practitioner.id);
  const saving = useSaving(hours.practitioner.id, ({ version }) => {
    onClose();
    offerUndo(say('console.hours.removed', { when }), () => bringBack({ change: asAdded(days), version }));
  });
  if (saving.found) return <AskAboutVisits found={saving.found} saving={saving} />;
  const { first, last } = days;
  return (
    <Ask
      title={say('console.hours.remove_title')}
      yes={say('console.hours.remove_yes')}
      onYes={() => saving.start({ change: { kind: 'usual', first, last }, version: hours.version })}
      busy={saving.busy}
      onNo={onClose}
      error={saving.error}
    >
      <p>{say('console.hours.remove_more', { when })}</p>
    </Ask>
  );
}
