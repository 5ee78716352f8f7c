import { isObject, objectsOf } from './validation/finding';
import type { Resource } from './resource';

/** As the content type `patient` has it. */
export interface Person {
  /** 2 to 100 characters. */
  fullName: string;
  /** A whole day, or null: FHIR also knows a year or a month only. */
  dateOfBirth: string | null;
  language: 'en' | 'sw';
  /** As it was written, or null. */
  phone: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST = 100;

/** Who a Patient is, for the clinic's list of patients. What the list does not have stays in the resource. */
export function personOf(patient: Resource): Person {
  const birthDate = patient['birthDate'];
  return {
    fullName: nameOf(patient),
    dateOfBirth: typeof birthDate === 'string' && DAY.test(birthDate) ? birthDate : null,
    language: speaksSwahili(patient) ? 'sw' : 'en',
    phone: phoneOf(patient),
  };
}

/** Of several names the official one; of a patient without one, the id, so that the list has a line for them. */
function nameOf(patient: Resource): string {
  const names = objectsOf(patient['name'], '').map(({ value }) => value);
  const name = names.find(({ use }) => use === 'official') ?? names[0];
  const given = Array.isArray(name?.['given']) ? (name['given'] as unknown[]) : [];
  const parts = name?.['text'] === undefined ? [...given, name?.['family']] : [name['text']];
  const text = parts
    .filter((part) => typeof part === 'string')
    .join(' ')
    .trim()
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST);
  return text.length >= 2 ? text : `Patient ${patient.id}`.slice(0, LONGEST);
}

function speaksSwahili(patient: Resource): boolean {
  return objectsOf(patient['communication'], '').some(({ value: { language } }) =>
    objectsOf(isObject(language) ? language['coding'] : undefined, '').some(({ value }) =>
      /^sw\b/.test(String(value['code'])),
    ),
  );
}

function phoneOf(patient: Resource): string | null {
  const phone = objectsOf(patient['telecom'], '').find(({ value }) => value['system'] === 'phone')?.value[
    'value'
  ];
  return typeof phone === 'string' ? phone : null;
}
