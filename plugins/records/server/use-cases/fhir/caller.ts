import { OutOfReach, type AuditOrigin, type AuditPurpose } from '../../../../../src/kernel/audit';
import type { AppError } from '../../../../../src/kernel/errors';
import type { Db, Trx } from '../../../../../src/kernel/db';
import { appNotAllowed } from '../../domain/fhir/refusals';
import { parseNarrowing } from '../../domain/search/parse-search';
import type { Reach, Wanted } from '../../ports';
import type { Finder, PatientList, Versions } from '../../ports';
import type { Parts } from '../parts';

export interface FhirParts extends Parts {
  finder: Finder;
  versions: Versions;
  patientList: PatientList;
  /** The server's own address, e.g. `https://daktari.example/fhir`. */
  base: string;
}

type Right = 'c' | 'r' | 'u' | 'd' | 's';

/** Who asks at /fhir, and how far they reach. */
export interface FhirCaller {
  reach: Reach;
  /** The searches that their app is narrowed to; null: to none, empty: it may not. */
  narrowed(type: string, right: Right): readonly string[] | null;
  /** For what each patient's record is seen. */
  why(query: Db | Trx, patients: readonly number[]): Promise<(patientId: number | null) => AuditPurpose>;
  origin: AuditOrigin;
  /** Whether the access table lets them. */
  may(act: 'create' | 'update' | 'delete' | 'read' | 'search'): boolean;
  /** Of one entry among others that was refused: on the trail like any refusal. */
  denied(error: AppError): Promise<void>;
}

/** @throws AppError 403 app_not_allowed */
export function wantedOf(caller: FhirCaller, type: string, right: Right): Wanted {
  const narrowed = caller.narrowed(type, right);
  if (narrowed === null) return { type, narrowings: null };
  const narrowings = narrowed
    .map((query) => parseNarrowing(type, query))
    .filter((clauses) => clauses !== null);
  if (narrowings.length === 0) throw appNotAllowed();
  return { type, narrowings };
}

/** What somebody saw or changed, for the trail. */
export interface Seen {
  address: string;
  patientId: number | null;
}

export interface Look {
  clinicId: number;
  ids: string[];
  patients: number[];
  purpose: AuditPurpose;
}

/** What was seen, a line for each purpose; a look that found nothing is one, too. */
export async function looksAt(query: Db | Trx, caller: FhirCaller, seen: readonly Seen[]): Promise<Look[]> {
  const { clinicId } = caller.reach;
  const why = await caller.why(query, patientsIn(seen));
  const purposes = new Set(seen.map(({ patientId }) => why(patientId)));
  if (seen.length === 0) return [{ clinicId, ids: [], patients: [], purpose: why(null) }];
  return [...purposes].map((purpose) => {
    const those = seen.filter(({ patientId }) => why(patientId) === purpose);
    return { clinicId, ids: those.map(({ address }) => address), patients: patientsIn(those), purpose };
  });
}

function patientsIn(seen: readonly Seen[]): number[] {
  return [...new Set(seen.flatMap(({ patientId }) => (patientId === null ? [] : [patientId])))];
}

/** It is there, and not for this caller: 404, and on the trail. */
export function outOfReach({ reach }: FhirCaller, seen: Seen): OutOfReach {
  const { clinicId } = reach;
  return new OutOfReach({ clinicId, type: 'record', ids: [seen.address], patients: patientsIn([seen]) });
}
