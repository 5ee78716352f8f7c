import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { isSameDay, phoneZone } from '../time/phone-zone';

/** `today 14:05`, or the day and the time. */
export function useLookTime(now: Date): (at: string) => string {
  const say = useText();
  const format = useFormat();
  const zone = phoneZone();
  return (at) => {
    const time = format.time(at, zone);
    if (isSameDay(Date.parse(at), now.getTime(), zone)) return say('page.looked.today', { time });
    return `${format.farDay(at, zone)} ${time}`;
  };
}
