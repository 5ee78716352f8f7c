import type { z } from 'zod';
import { toE164 } from '../../../../../src/kernel/phone';
import { DETAIL_FIELDS, type DetailField, type PractitionerField, type TypedDetails } from '../../pages';
import type { Details } from '../../providers/domain/details';
import { correction, registration } from '../../providers/schemas';

export function detailsAsTyped({ licence, languages, ...details }: Details): TypedDetails {
  const { title, fullName, phone, specialty } = details;
  return { title, fullName, phone: toE164(phone), specialty, languages, ...licence };
}

export function typedIn(form: URLSearchParams): TypedDetails {
  const line = (name: DetailField): string => form.get(name) ?? '';
  return {
    ...{ title: line('title'), fullName: line('fullName'), phone: line('phone') },
    ...{ specialty: line('specialty'), languages: form.getAll('languages') },
    ...{ body: line('body'), number: line('number'), expires: line('expires') },
  };
}

export type CheckedDetails =
  { ok: true; details: z.infer<typeof correction> } | { ok: false; wrong: readonly DetailField[] };

/** By the rules of the route that does the same. */
export function checkDetails({ body, number, expires, ...typed }: TypedDetails): CheckedDetails {
  const read = correction.safeParse({ ...typed, licence: { body, number, expires } });
  if (read.success) return { ok: true, details: read.data };
  return { ok: false, wrong: wrongOf(DETAIL_FIELDS, read.error) };
}

export interface TypedRegistration {
  clinic: string;
  email: string;
  details: TypedDetails;
}

export type CheckedRegistration =
  { ok: true; asked: z.infer<typeof registration> } | { ok: false; wrong: readonly PractitionerField[] };

/** By the rules of the route that does the same. */
export function checkRegistration({ clinic, email, details }: TypedRegistration): CheckedRegistration {
  const { body, number, expires, ...typed } = details;
  const read = registration.safeParse({ ...typed, clinic, email, licence: { body, number, expires } });
  if (read.success) return { ok: true, asked: read.data };
  return { ok: false, wrong: wrongOf(['clinic', 'email', ...DETAIL_FIELDS] as const, read.error) };
}

function wrongOf<Name extends string>(fields: readonly Name[], { issues }: z.ZodError): Name[] {
  const names = issues.map(({ path }) => String(path[0] === 'licence' ? path[1] : path[0]));
  return fields.filter((field) => names.includes(field));
}
