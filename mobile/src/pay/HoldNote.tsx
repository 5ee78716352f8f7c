import type { Visit } from '../api/use-visits';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { countdown } from '../sign-in/wait';
import { useText } from '../texts/TextsProvider';
import type { holdOf } from './pay-stage';
import { useWhen } from './use-when';

export interface HoldNoteProps {
  visit: Visit;
  hold: NonNullable<ReturnType<typeof holdOf>>;
  now: Date;
  busy: boolean;
  onExtend(): void;
}

/** How long the time is held; at two minutes it is said aloud, with more time a touch away, once. */
export function HoldNote({ visit, hold, now, busy, onExtend }: HoldNoteProps) {
  const say = useText();
  const when = useWhen(visit, now);
  return (
    <>
      <Note tone="warning" icon="hourglass-medium-bold">
        {say('app.pay.held', { when, time: countdown(hold.leftMs) })}
      </Note>
      {hold.warn && (
        <Note tone="warning" icon="warning-circle-fill" role="alert">
          {say(hold.mayExtend ? 'app.pay.warning' : 'app.pay.warning_last')}
        </Note>
      )}
      {hold.warn && hold.mayExtend && (
        <Button kind="soft" label={say('app.pay.extend')} busy={busy} onPress={onExtend} />
      )}
    </>
  );
}
