import { deniedEntry } from '../../../../../src/access/audit';
import { APP_SCOPES } from '../../../../../src/access/app-scopes';
import { recordReach } from '../../../../../src/access/record-reach';
import type { Call } from '../../../../../src/access/route';
import type { AccessTable } from '../../../../../src/access/table';
import { whyByRule } from '../../../../../src/access/why-seen';
import type { FhirCaller, FhirParts, Look } from '../../use-cases/fhir/caller';

export interface FhirRoutes {
  parts: FhirParts;
  access: AccessTable;
}

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'principal' | 'origin' | 'headers' | 'url'>;

/** Whom the rules of patients let a caller see, they let them see the record of. */
const PATIENT_TYPE = 'api::patient.patient';

/** Who asks; somebody without a record to see (a licence that is over, a clinic that is gone) reaches nobody's. */
export async function callerOf({ parts, access }: FhirRoutes, call: AnyCall): Promise<FhirCaller> {
  const { kernel } = parts;
  const { principal, origin } = call;
  if (!principal) throw new Error('a route of records is open to nobody');
  const now = kernel.clock.now();
  const reach = await recordReach(access, kernel.db(), principal, now);
  const why = whyByRule(access, principal, now);
  const scopes = kernel.services.use(APP_SCOPES);
  return {
    reach: reach ?? {
      clinicId: 0,
      patients: (query) =>
        query.queryBuilder().from('patients').select({ patient_id: 'id' }).whereRaw('1 = 0'),
    },
    narrowed: (type, right) => scopes.narrowed(principal, type, right),
    why: (query, patients) => why(query, PATIENT_TYPE, patients),
    origin,
    may: (act) => access.grantOf(`fhir.${act}`, principal.role) !== null,
    denied: async (error) => {
      const entry = deniedEntry(error, principal, origin, true);
      if (entry) await kernel.audit.read(entry);
    },
  };
}

/** For the trail. */
export function shown(action: 'read' | 'list', { looks }: { looks: readonly Look[] }) {
  return looks.map(({ purpose, ...touched }) => ({
    action,
    type: 'record',
    ...touched,
    origin: { purpose },
  }));
}

/** A header that stands once; null where it is not there. */
export function headerOf({ headers }: Pick<AnyCall, 'headers'>, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

/** The parameters of a search in their order, a name as often as it stands there. */
export function pairsOf({ url }: Pick<AnyCall, 'url'>): [string, string][] {
  const mark = url.indexOf('?');
  return mark < 0 ? [] : [...new URLSearchParams(url.slice(mark + 1))];
}
