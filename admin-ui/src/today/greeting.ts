import { wallClock } from '@daktari/texts/console';
import type { Me } from '../session/me';

export type GreetingKey = 'console.today.morning' | 'console.today.afternoon' | 'console.today.evening';

const NOON = 12;
const EVENING = 17;

export function greetingKey(now: Date, timeZone: string): GreetingKey {
  const { hour } = wallClock(now, timeZone);
  if (hour < NOON) return 'console.today.morning';
  return hour < EVENING ? 'console.today.afternoon' : 'console.today.evening';
}

/** As colleagues greet: `Dr Achieng`, and others by their first name. */
export function shortName({
  name,
  email,
  practitioner,
}: Pick<Me, 'name' | 'email' | 'practitioner'>): string {
  const [first = ''] = (practitioner?.fullName ?? name ?? email.split('@')[0] ?? '').split(' ');
  return practitioner?.title ? `${practitioner.title} ${first}` : first;
}
