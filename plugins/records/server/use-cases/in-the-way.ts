import { groupBy } from '../../../../src/kernel/group-by';
import { patientOf } from '../domain/patient-of';
import { addressOf, type Resource } from '../domain/resource';
import { isSameResource } from '../domain/same-resource';
import type { Finding } from '../domain/validation/finding';
import { ownerOf } from './owners';
import type { Owners, Standing } from './parts';

/** Why a group cannot be stored together; empty if it can. */
export function inTheWay(group: readonly Resource[], standing: Standing, owners: Owners): Finding[] {
  return [
    ...sentTwice(group),
    ...patientMissing(group, standing, owners),
    ...erased(group, standing),
    ...signedOtherwise(group, standing),
  ];
}

/** What was signed stays as it was signed; the triggers of `records_signed` would say the same, and not as politely. */
function signedOtherwise(group: readonly Resource[], standing: Standing): Finding[] {
  return group.flatMap((resource): Finding[] => {
    const stands = standing.get(addressOf(resource));
    if (!stands?.signed || isSameResource(stands.resource, resource)) return [];
    const text = 'It was signed and never changes: add an addendum to the note';
    return [{ code: 'invariant', text, path: addressOf(resource) }];
  });
}

/** A resource would take what is sealed under one patient's key into the record of another. */
export function movedToAnother(group: readonly Resource[], standing: Standing, owners: Owners): Finding[] {
  return group.flatMap((resource): Finding[] => {
    const stands = standing.get(addressOf(resource));
    if (!stands || stands.patientId === ownerOf(resource, owners)?.patientId) return [];
    if (stands.patientId === null && patientOf(resource) === null) return [];
    const text = 'It stands in another record, and stays there';
    return [{ code: 'invariant', text, path: addressOf(resource) }];
  });
}

function sentTwice(group: readonly Resource[]): Finding[] {
  const twice = [...groupBy(group, addressOf)].filter(([, same]) => same.length > 1);
  const text = 'One resource stands twice in what is to be stored at once';
  return twice.map(([address]) => ({ code: 'invariant', text, path: address }));
}

function patientMissing(group: readonly Resource[], standing: Standing, owners: Owners): Finding[] {
  const sent = new Set(group.map(addressOf));
  return group.flatMap((resource): Finding[] => {
    const patient = patientOf(resource);
    const address = `Patient/${patient}`;
    if (patient === null || sent.has(address) || standing.has(address) || owners.has(patient)) return [];
    const text = 'The patient that it is about is not known here: import the patient first';
    return [{ code: 'value', text, path: addressOf(resource) }];
  });
}

/** Nothing is written any more into the record of somebody who had it erased. */
function erased(group: readonly Resource[], standing: Standing): Finding[] {
  return group.flatMap((resource): Finding[] => {
    const patient = patientOf(resource);
    const record = patient === null ? undefined : standing.get(`Patient/${patient}`);
    if (record?.resource !== null) return [];
    return [{ code: 'not-supported', text: 'This record was erased', path: addressOf(resource) }];
  });
}
