import type { Say } from '../console-context';
import type { Format } from '../parts/use-format';
import type { Difference, PatientField } from './conflict';

/** A difference between two versions of a patient, in the reader's words. */
export function differenceInWords(
  { field, mine, theirs }: Difference,
  say: Say,
  format: Pick<Format, 'plainDay'>,
) {
  const words = (value: string | null) => shown(field, value, say, format);
  return { name: say(fieldKey(field)), mine: words(mine), theirs: words(theirs) };
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

function shown(
  field: PatientField,
  value: string | null,
  say: Say,
  format: Pick<Format, 'plainDay'>,
): string {
  if (value === null) return say('console.unknown');
  switch (field) {
    case 'fullName':
      return value;
    case 'dateOfBirth':
      return format.plainDay(value);
    case 'language':
      return say(value === 'sw' ? 'console.language.sw' : 'console.language.en');
  }
}
