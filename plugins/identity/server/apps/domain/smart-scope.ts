import type { DataKind } from '../../pages/data-kinds';

/** A scope of SMART App Launch 2.2, as in `patient/Observation.rs?category=laboratory`. */
export interface SmartScope {
  context: 'patient' | 'user' | 'system';
  type: FhirType;
  /** Some of create, read, update, delete, search, in this order. */
  rights: string;
  /** The rows that it is narrowed to. */
  query: string | null;
}

type Reach = { read: readonly DataKind[]; write: readonly DataKind[] };

/** What can be asked for at all, and what patients are told about it. A type without a kind to write is read only. */
const REACHES = {
  Patient: { read: ['identity'], write: [] },
  Appointment: { read: ['visits'], write: ['bookings'] },
  Encounter: { read: ['visits'], write: [] },
  MedicationRequest: { read: ['medicines'], write: [] },
  Observation: { read: ['readings', 'results'], write: ['readings'] },
  DiagnosticReport: { read: ['results'], write: [] },
  Condition: { read: ['conditions'], write: [] },
  AllergyIntolerance: { read: ['conditions'], write: [] },
  DocumentReference: { read: ['notes'], write: [] },
} as const satisfies Record<string, Reach>;
export type FhirType = keyof typeof REACHES;

/** Other apps never get these, whatever they are registered for. */
export const NEVER: readonly DataKind[] = ['chats', 'payments'];

export const FHIR_TYPES: readonly string[] = Object.keys(REACHES);

const SHAPE =
  /^(patient|user|system)\/([A-Za-z]+)\.(c?r?u?d?s?|read|write|\*)(?:\?([\x21\x23-\x5b\x5d-\x7e]+))?$/;
/** The rights of version 1, in the letters of version 2. */
const OF_VERSION_1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/** Null for what is no scope of SMART, or one of a type that nobody offers. Wildcards are none: an app says what it needs. */
export function parseSmartScope(text: string): SmartScope | null {
  const [, context, type = '', written = '', query = null] = SHAPE.exec(text) ?? [];
  const rights = OF_VERSION_1[written] ?? written;
  if (rights === '' || !isFhirType(type)) return null;
  switch (context) {
    case 'patient':
    case 'user':
    case 'system':
      return { context, type, rights, query };
    default:
      return null;
  }
}

/** Whether it is about one record (SMART, "launch/patient", which scopes of a patient imply). */
export function needsRecord(scope: string): boolean {
  return scope === 'launch/patient' || scope.startsWith('patient/');
}

function isFhirType(type: string): type is FhirType {
  return Object.hasOwn(REACHES, type);
}

export function mayWrite({ rights }: Pick<SmartScope, 'rights'>): boolean {
  return /[cud]/.test(rights);
}

/** Whether the type can be written at all. */
export function isWritable({ type }: Pick<SmartScope, 'type'>): boolean {
  return REACHES[type].write.length > 0;
}

/** Whether whoever has `held` has `asked` with it: the same rows or fewer, the same rights or fewer. */
export function covers(held: SmartScope, asked: SmartScope): boolean {
  if (held.context !== asked.context || held.type !== asked.type) return false;
  if (held.query !== null && held.query !== asked.query) return false;
  return asked.rights.split('').every((right) => held.rights.includes(right));
}

export interface Reached {
  kind: DataKind;
  access: 'read' | 'write';
}

const OBSERVED: readonly (readonly [RegExp, DataKind])[] = [
  [/^category=([^|]*\|)?laboratory$/, 'results'],
  [/^category=([^|]*\|)?vital-signs$/, 'readings'],
];

/** What a patient lets an app see or do with this scope. A query that we do not know narrows nothing that we could tell of. */
export function reachOf({ type, rights, query }: SmartScope): Reached[] {
  const { read, write }: Reach = REACHES[type];
  const narrowed = OBSERVED.find(([shape]) => type === 'Observation' && query !== null && shape.test(query));
  const seen = narrowed ? [narrowed[1]] : read;
  return [
    ...(/[rs]/.test(rights) ? seen.map((kind) => ({ kind, access: 'read' }) as const) : []),
    ...(mayWrite({ rights }) ? write.map((kind) => ({ kind, access: 'write' }) as const) : []),
  ];
}
