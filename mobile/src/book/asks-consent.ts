import type { TelehealthConsent } from '../api/use-telehealth';

/** At the clinic nothing is different from ever; all else is care from afar. */
export function isFromAfar({ channel }: { channel: string }): boolean {
  return channel !== 'in_person';
}

/** Whether it has to be asked before the time is held: the clinic has words for it, and no yes under them stands. */
export function asksConsent({ asked }: TelehealthConsent): boolean {
  return asked !== null && asked.agreed !== true;
}
