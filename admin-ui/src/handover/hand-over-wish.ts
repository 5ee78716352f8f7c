import type { HandOver, PractitionerRecord } from '../data/records';
import { mayCall, type Me } from '../session/me';
import { clinicDay, dayKey, dayOfKey } from '../time/clinic-day';

/** As the server has it: whoever needs longer hands over again, and thinks again. */
export const MAX_DAYS = 90;
const USUAL_DAYS = 7;

/** What they hold by a hand-over themselves is not theirs to hand on; nor is a patient opened in an emergency. */
export function mayGive(
  me: Pick<Me, 'operations' | 'practitioner'>,
  handOvers: readonly HandOver[],
  openInEmergency: boolean,
): boolean {
  const isHeld = handOvers.some(({ practitioner }) => practitioner.id === me.practitioner?.id);
  return mayCall(me, 'care.hand-over') && !isHeld && !openInEmergency;
}

/** Colleagues who do not see the patient by a hand-over already. */
export function choosable<One extends Pick<PractitionerRecord, 'id'>>(
  colleagues: readonly One[],
  handOvers: readonly HandOver[],
  me: Pick<Me, 'practitioner'>,
): One[] {
  const taken = new Set([me.practitioner?.id, ...handOvers.map(({ practitioner }) => practitioner.id)]);
  return colleagues.filter(({ id }) => !taken.has(id));
}

/** Days as a date field has them; each of the clinic's calendar. */
export function daysFor(now: Date, zone: string): { usual: string; first: string; last: string } {
  const day = (ahead: number): string => dayKey(clinicDay(now, zone, ahead).from, zone);
  // The last day ends before the server's most.
  return { usual: day(USUAL_DAYS), first: day(0), last: day(MAX_DAYS - 1) };
}

/** Its end; null when it is none of the days that may be chosen. */
export function endOf(key: string, now: Date, zone: string): Date | null {
  const { first, last } = daysFor(now, zone);
  const day = dayOfKey(key, zone);
  return day === null || key < first || key > last ? null : day.to;
}
