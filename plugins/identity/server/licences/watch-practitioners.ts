import { ContentRefused, type ContentCheck } from '../../../../src/kernel/content';
import type { Trx } from '../../../../src/kernel/db';
import { violatedUnique } from '../../../../src/kernel/errors';
import type { ContentRow, ContentWatch } from '../../../../src/strapi/watch-content';
import { licenceKey } from '../providers/domain/details';
import type { Licence, LicenceName, Licences } from './ports';

export const PRACTITIONER_UID = 'api::practitioner.practitioner';

/** What editors type is held against the licences of all clinics only together with who gave it. */
export const licenceCheck: ContentCheck = ({ licenceBody, licenceNumber }) => {
  const number = textIn(licenceNumber);
  if (number === '') return null;
  if (!/[A-Za-z0-9]/.test(number)) {
    return { field: 'licenceNumber', message: 'A licence number has figures or letters.' };
  }
  return textIn(licenceBody) === ''
    ? { field: 'licenceBody', message: 'Choose who gave this licence.' }
    : null;
};

/**
 * A licence that is typed in the CMS goes through the same unique index as one that was vetted, in the transaction of the
 * change. One that was vetted is not changed there: its number is what an admin held against the register, and its end
 * would be lost with it. Nor does its account leave it: with a second practitioner it would have a licence without an end.
 */
export function practitionerWatch(licences: Licences): ContentWatch {
  return {
    relations: ['user'],
    complete: () => ({}),
    changed: async (trx, { before, after }) => {
      if (before && after) await keepAccount(licences, trx, before, after);
      const typed = after && nameIn(after);
      if (before && after && isSame(nameIn(before), typed)) return;
      if (after) await type(licences, trx, after, typed);
      else if (before) await leave(licences, trx, before);
    },
  };
}

async function keepAccount(
  licences: Licences,
  trx: Trx,
  before: ContentRow,
  after: ContentRow,
): Promise<void> {
  const account = accountOf(before);
  if (account === null || account === accountOf(after)) return;
  const known = await licences.of(trx, after.id);
  if (known === null || !wasVetted(known)) return;
  throw new ContentRefused({
    field: 'user',
    message:
      'This account was vetted with this practitioner and stays with them. Suspend it under Colleagues instead.',
  });
}

async function type(licences: Licences, trx: Trx, row: ContentRow, typed: LicenceName | null): Promise<void> {
  const known = await licences.of(trx, row.id);
  if (known === null && typed === null) return;
  if (known !== null && wasVetted(known)) {
    // Rows from before bodies were written down have the number alone: what the papers say may be added.
    if (typed !== null && isLicenceOf(known, typed)) return;
    throw new ContentRefused({
      field: 'licenceNumber',
      message: 'This licence was checked by its papers. Another number comes with a renewal, not from here.',
    });
  }
  const { id } = known ?? (await licences.ensure(trx, row.id));
  try {
    await licences.rename(trx, id, typed);
  } catch (error) {
    if (violatedUnique(error) === null) throw error;
    throw new ContentRefused({
      field: 'licenceNumber',
      message: 'This licence belongs to another practitioner on Daktari already.',
    });
  }
}

/** What was typed by mistake goes with its row; what was vetted is proof, and is given free by the clinic's admin alone. */
async function leave(licences: Licences, trx: Trx, row: ContentRow): Promise<void> {
  const known = await licences.of(trx, row.id);
  if (known === null) return;
  if (wasVetted(known)) {
    throw new ContentRefused({
      field: 'active',
      message: 'This practitioner was vetted and cannot be deleted. Switch Takes visits off instead.',
    });
  }
  await licences.delete(trx, known.id);
}

function wasVetted({ ends }: Licence): boolean {
  return ends !== null;
}

function isLicenceOf({ body, number }: Licence, typed: LicenceName): boolean {
  return body !== null && number !== null && licenceKey({ body, number }) === licenceKey(typed);
}

function nameIn({ licenceBody, licenceNumber }: ContentRow): LicenceName | null {
  const [body, number] = [textIn(licenceBody), textIn(licenceNumber)];
  return body === '' || number === '' ? null : { body, number };
}

function accountOf({ user }: ContentRow): number | null {
  const { id } = Object(user) as { id?: number };
  return id ?? null;
}

function isSame(one: LicenceName | null, other: LicenceName | null): boolean {
  return one?.body === other?.body && one?.number === other?.number;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
