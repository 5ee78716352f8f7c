import { AppError, forbidden } from '../../../../../src/kernel/errors';
import type { Trx } from '../../../../../src/kernel/db';
import { notValid } from '../../domain/fhir/refusals';
import { entriesOf, stepOf, type Step } from '../../domain/fhir/plan-bundle';
import type { Versioned } from '../../domain/fhir/versioned';
import { withAddresses } from '../../domain/import/plan-import';
import { addressOf } from '../../domain/resource';
import type { Finding, JsonObject } from '../../domain/validation/finding';
import { askCreation, askUpdate } from './ask';
import type { FhirCaller, FhirParts, Look } from './caller';
import { changeIn, changeTogether, findTheOne, inOneTransaction, type Change, type Changed } from './change';
import { readOne } from './read-one';
import { searchType } from './search-type';

/** What became of an entry, in their order. */
export type EntryResult =
  | { kind: 'changed'; changed: Changed }
  | { kind: 'read'; versioned: Versioned }
  | { kind: 'found'; bundle: JsonObject }
  | { kind: 'refused'; error: AppError };

export interface BundleResult {
  whole: boolean;
  results: EntryResult[];
  /** What entries that read have shown; writes are on the trail already. */
  looks: Look[];
}

/** Each may open a hundred resources, and they wait in memory for the last of them. */
const MOST_SEARCHES = 20;
const TOO_MANY_SEARCHES: Finding = {
  code: 'too-costly',
  text: `A batch searches ${MOST_SEARCHES} times at most: send the rest in another`,
  path: 'Bundle.entry',
};

/**
 * A transaction, all of it or nothing, or a batch, each entry for itself.
 * @throws AppError as single requests do, of a transaction also for any of its entries
 */
export async function applyBundle(
  parts: FhirParts,
  caller: FhirCaller,
  bundle: JsonObject,
): Promise<BundleResult> {
  const { whole, entries } = entriesOf(bundle);
  return whole ? transact(parts, caller, bundle, entries) : batch(parts, caller, entries);
}

async function batch(
  parts: FhirParts,
  caller: FhirCaller,
  entries: readonly JsonObject[],
): Promise<BundleResult> {
  const results: EntryResult[] = [];
  const looks: Look[] = [];
  let searches = 0;
  for (const entry of entries) {
    try {
      const step = stepOf(entry);
      requireAllowed(caller, step);
      if (step.kind === 'search' && (searches += 1) > MOST_SEARCHES) throw notValid([TOO_MANY_SEARCHES]);
      if (step.kind === 'read' || step.kind === 'search') {
        const { result, looks: seen } = await look(parts, caller, step);
        results.push(result);
        looks.push(...seen);
      } else {
        const [changed] = await changeTogether(parts, caller, [changeOf(parts, step)]);
        if (!changed) throw new Error('a change without an outcome');
        results.push({ kind: 'changed', changed });
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      await caller.denied(error);
      results.push({ kind: 'refused', error });
    }
  }
  return { whole: false, results, looks };
}

async function transact(
  parts: FhirParts,
  caller: FhirCaller,
  bundle: JsonObject,
  entries: readonly JsonObject[],
): Promise<BundleResult> {
  const findings = parts.validate(bundle);
  if (findings.length > 0) throw notValid(findings);
  const steps = entries.map(stepOf).map(writing);
  for (const step of steps) requireAllowed(caller, step);
  const changed = await inOneTransaction(parts, async (trx) => {
    const changes = await resolved(parts, trx, caller, steps);
    return changeIn(parts, trx, caller, changes);
  });
  return { whole: true, results: changed.map((each) => ({ kind: 'changed', changed: each })), looks: [] };
}

type Write = Exclude<Step, { kind: 'read' | 'search' }>;

/** What only reads can't be taken back with the rest: it belongs into a batch. */
function writing(step: Step): Write {
  if (step.kind === 'read' || step.kind === 'search') throw new AppError(405, 'method_not_allowed');
  return step;
}

/** With addresses in place of the names that entries have for each other; what is there already keeps its own. */
async function resolved(
  parts: FhirParts,
  trx: Trx,
  caller: FhirCaller,
  writes: readonly Write[],
): Promise<Change[]> {
  const addresses = new Map<string, string>();
  const changes: Change[] = [];
  for (const step of writes) {
    const change = await whatThereIs(parts, trx, caller, step);
    changes.push(change);
    if (step.kind === 'delete' || step.fullUrl === null) continue;
    const address = 'resource' in change ? addressOf(change.resource) : `${change.type}/${change.id}`;
    addresses.set(step.fullUrl, address);
  }
  return changes.map((change) =>
    'resource' in change ? { ...change, resource: withAddresses(change.resource, addresses) } : change,
  );
}

async function whatThereIs(parts: FhirParts, trx: Trx, caller: FhirCaller, step: Write): Promise<Change> {
  if (step.kind !== 'create' || step.ifNoneExist === null) return changeOf(parts, step);
  const there = await findTheOne(parts, trx, caller, step.type, step.ifNoneExist);
  return there === null
    ? changeOf(parts, { ...step, ifNoneExist: null })
    : { kind: 'keep', type: step.type, id: there };
}

function changeOf(parts: FhirParts, step: Write): Change {
  switch (step.kind) {
    case 'create':
      return askCreation(parts, step, step.body);
    case 'update':
      return askUpdate(parts, { ...step, ifNoneExist: null }, step.body);
    case 'delete':
      return step;
  }
}

async function look(
  parts: FhirParts,
  caller: FhirCaller,
  step: Extract<Step, { kind: 'read' | 'search' }>,
): Promise<{ result: EntryResult; looks: Look[] }> {
  if (step.kind === 'read') {
    const { looks, ...versioned } = await readOne(parts, caller, step.type, step.id);
    return { result: { kind: 'read', versioned }, looks };
  }
  const { bundle, looks } = await searchType(parts, caller, step.type, [...new URLSearchParams(step.query)]);
  return { result: { kind: 'found', bundle }, looks };
}

function requireAllowed({ may }: FhirCaller, { kind }: Step): void {
  if (!may(kind)) throw forbidden();
}
