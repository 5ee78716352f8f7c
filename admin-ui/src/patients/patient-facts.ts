import type { Say } from '../console-context';
import type { PatientRecord } from '../data/records';
import { ageOn, dayKey } from '../time/clinic-day';

/** `34 years · speaks Swahili · patient since 2023`; what is not known is left out. */
export function patientFacts(
  { dateOfBirth, language, registeredAt }: Pick<PatientRecord, 'dateOfBirth' | 'language' | 'registeredAt'>,
  now: Date,
  timeZone: string,
  say: Say,
): string[] {
  const age = dateOfBirth === null ? null : ageOn(dateOfBirth, now, timeZone);
  return [
    ...(age === null ? [] : [say(age === 1 ? 'console.patient.year' : 'console.patient.years', { age })]),
    say(language === 'sw' ? 'console.patient.speaks_sw' : 'console.patient.speaks_en'),
    say('console.patient.since', { year: dayKey(new Date(registeredAt), timeZone).slice(0, 4) }),
  ];
}
