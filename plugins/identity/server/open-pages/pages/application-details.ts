import type { z } from 'zod';
import { toE164 } from '../../../../../src/kernel/phone';
import { DETAIL_FIELDS, type DetailField, type TypedDetails } from '../../pages';
import type { Details } from '../../providers/domain/details';
import { correction } from '../../providers/schemas';

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
  const names = read.error.issues.map(({ path }) => String(path[0] === 'licence' ? path[1] : path[0]));
  return { ok: false, wrong: DETAIL_FIELDS.filter((field) => names.includes(field)) };
}
