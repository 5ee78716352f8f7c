import type { Visit } from '../api/use-visits';
import { whichDay } from '../home/day-words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';

/** `Today, 14:30`, in Swahili with the words of its clock. */
export function useWhen({ startsAt, timeZone }: Visit, now: Date): string {
  const say = useText();
  const format = useFormat();
  const words = format.timeWords(startsAt, timeZone);
  const digits = format.time(startsAt, timeZone);
  const time = words === null ? digits : `${digits} (${words})`;
  switch (whichDay(startsAt, now, timeZone)) {
    case 'today':
      return say('app.home.today', { time });
    case 'tomorrow':
      return say('app.home.tomorrow', { time });
    case 'other':
      return say('app.home.day', { date: format.day(startsAt, timeZone), time });
  }
}
