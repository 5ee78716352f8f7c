import { personOf } from '../person-of';
import type { Resource } from '../resource';

/** What the clinic's list says of a patient. */
export interface Listed {
  fullName: string;
  /** A whole day, or null. */
  dateOfBirth: string | null;
  language: 'en' | 'sw';
  active: boolean;
}

/**
 * The Patient of a line of the list: what was stored of them, and over it what the list says otherwise, since that is where
 * people correct it. Numbers are not on it: who may see one asks elsewhere.
 */
export function listedPatient(id: string, listed: Listed, stored: Resource | null): Resource {
  const base = stored ?? { resourceType: 'Patient', id };
  const said = personOf(base);
  const { fullName, dateOfBirth, language, active } = listed;
  return {
    ...base,
    id,
    active,
    ...(stored && said.fullName === fullName ? {} : { name: [{ use: 'official', text: fullName }] }),
    ...(dateOfBirth === null || said.dateOfBirth === dateOfBirth ? {} : { birthDate: dateOfBirth }),
    ...(stored && said.language === language ? {} : { communication: [spoken(language)] }),
  };
}

function spoken(code: Listed['language']): object {
  const display = code === 'sw' ? 'Swahili' : 'English';
  return { language: { coding: [{ system: 'urn:ietf:bcp:47', code, display }] }, preferred: true };
}
