import type { Say } from '../texts/TextsProvider';
import type { Format } from '../texts/use-format';

/** `Thu 26 Nov, 10:00`, in Swahili with the time in words behind it. */
export function whenWords(instant: string, zone: string, say: Say, format: Format): string {
  const [date, time] = [format.day(instant, zone), format.time(instant, zone)];
  const words = format.timeWords(instant, zone);
  return words === null
    ? say('app.visit.when', { date, time })
    : say('app.visit.when_words', { date, time, words });
}
