import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { phoneZone } from '../time/phone-zone';
import { elsewhere } from './week';

/** `08:00 for you` on a phone whose clock shows another time than the clinic's; else null. */
export function useYours(startsAt: string, zone: string): string | null {
  const say = useText();
  const format = useFormat();
  const own = phoneZone();
  const other = elsewhere(startsAt, zone, own);
  if (!other) return null;
  const time = format.time(startsAt, own);
  return other.otherDay
    ? say('app.times.yours_day', { date: format.day(startsAt, own), time })
    : say('app.times.yours', { time });
}
