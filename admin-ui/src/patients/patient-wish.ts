import type { PatientWish } from './conflict';

export type Values = Readonly<Record<string, unknown>>;

/** Of the fields as they stand there: an emptied one is null or an empty text. */
export function wishIn({ fullName, language, dateOfBirth }: Values): PatientWish {
  return {
    fullName: typeof fullName === 'string' ? fullName.trim() : '',
    language: language === 'sw' ? 'sw' : 'en',
    dateOfBirth: typeof dateOfBirth === 'string' && dateOfBirth !== '' ? dateOfBirth : null,
  };
}
