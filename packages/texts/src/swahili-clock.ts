/**
 * The Swahili clock counts from sunrise: 07:00 is the first hour (saa moja), so its hours are 6 off.
 * Digits stay in 24 h form and the words only explain them; `saa 10:00` is never written.
 */
const HOURS = [
  'kumi na mbili',
  'moja',
  'mbili',
  'tatu',
  'nne',
  'tano',
  'sita',
  'saba',
  'nane',
  'tisa',
  'kumi',
  'kumi na moja',
] as const;

/** 14, 30 gives `saa nane na nusu mchana`. Throws RangeError outside 0-23 and 0-59. */
export function swahiliTimeWords(hour: number, minute: number): string {
  if (!isWithin(hour, 23) || !isWithin(minute, 59)) throw new RangeError('no such time of day');
  return `saa ${hourAndMinutes(hour, minute)} ${dayPart(hour)}`;
}

function hourAndMinutes(hour: number, minute: number): string {
  switch (minute) {
    case 0:
      return hourWord(hour);
    case 15:
      return `${hourWord(hour)} na robo`;
    case 30:
      return `${hourWord(hour)} na nusu`;
    case 45:
      // A quarter less than the hour that comes.
      return `${hourWord(hour + 1)} kasorobo`;
    default:
      return `${hourWord(hour)} na dakika ${minute}`;
  }
}

function hourWord(hour: number): string {
  return HOURS[(hour + 6) % 12] ?? HOURS[0];
}

function dayPart(hour: number): 'asubuhi' | 'mchana' | 'jioni' | 'usiku' {
  if (hour < 5 || hour >= 19) return 'usiku';
  if (hour < 12) return 'asubuhi';
  return hour < 16 ? 'mchana' : 'jioni';
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}
