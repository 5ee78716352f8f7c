import type { PlainConsoleKey } from '@daktari/texts/console';

export interface Chosen {
  patient: { phone: string | null } | null;
  service: object | null;
  time: object | null;
  phone: string;
}

/** What has to be chosen before a visit can be booked: the first thing that is missing. */
export function missing({ patient, service, time, phone }: Chosen): PlainConsoleKey | null {
  if (patient === null) return 'console.book.need.patient';
  if (service === null) return 'console.book.need.service';
  if (time === null) return 'console.book.need.time';
  return patient.phone === null && phone.trim() === '' ? 'console.book.need.phone' : null;
}
