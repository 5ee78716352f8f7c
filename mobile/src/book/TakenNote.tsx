import { Note } from '../parts/Note';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { SlotGrid } from '../times/SlotGrid';
import type { Booking } from './BookingProvider';

export interface TakenNoteProps {
  taken: NonNullable<Booking['taken']>;
  zone: string;
  chosen: string | null;
  onChoose(startsAt: string): void;
}

/** What somebody else took meanwhile, and others near it. */
export function TakenNote({ taken, zone, chosen, onChoose }: TakenNoteProps) {
  const say = useText();
  const format = useFormat();
  const { startsAt, alternatives } = taken;
  return (
    <>
      <Note tone="warning" icon="warning-circle-fill" role="alert">
        {say('app.times.taken', { time: `${format.day(startsAt, zone)}, ${format.time(startsAt, zone)}` })}
      </Note>
      <SlotGrid
        label={say('app.times.others')}
        icon="clock-bold"
        starts={alternatives}
        zone={zone}
        chosen={chosen}
        withDay
        onChoose={onChoose}
      />
    </>
  );
}
