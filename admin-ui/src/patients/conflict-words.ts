import type { Say } from '../console-context';
import type { Difference, PatientField } from './conflict';

/** A difference between two versions of a patient, in the reader's words. */
export function differenceInWords({ field, mine, theirs }: Difference, say: Say) {
  return { name: say(fieldKey(field)), mine: shown(field, mine, say), theirs: shown(field, theirs, say) };
}

function fieldKey(field: PatientField) {
  switch (field) {
    case 'fullName':
      return 'console.patient.name';
    case 'dateOfBirth':
      return 'console.patient.birth';
    case 'language':
      return 'console.patient.language';
  }
}

function shown(field: PatientField, value: string | null, say: Say): string {
  if (value === null) return say('console.unknown');
  return field === 'language' ? say(value === 'sw' ? 'console.language.sw' : 'console.language.en') : value;
}
