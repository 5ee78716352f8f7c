import type { CareSource, Carer } from './care/source';
import type { ClinicTie } from './care/tie';
import type { DependantSource, Oneself } from './own-patients';
import type { Principal, Role } from './principal';
import type { ConsentPurpose } from '../kernel/consent';
import { consentNeeded, requireOneGround, type PurposesOf } from './purpose';

/** Which rows a caller reaches: their own, their clinic's, or all (public facts and system tasks). */
export type Scope = 'own' | 'clinic' | 'all';
export type Action = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/** A filter in Strapi's language, over the type's own attributes. */
export type RowFilter = Readonly<Record<string, unknown>>;

/** Who asks, and what a row rule may have to know beyond that. */
export interface Asking {
  principal: Principal | null;
  /** The patients in somebody's care at this moment, to stand as the value of `$in` in a row filter. */
  inCareOf(carer: Carer): object;
  /** Likewise: a patient and those for whom they act. */
  ownPatientsOf(oneself: Oneself): object;
  /** The patients who allow this, in the same way. */
  consenting(purpose: ConsentPurpose): object;
}

/** Rows within reach: for people and for the database. */
export interface Rows {
  /** Ends the sentence "they reach …". */
  words: string;
  /** Null means none for this caller. */
  filter(asking: Asking): RowFilter | null;
}

/** What one role may do with one content type over the generated REST, and for what. */
export interface TypeRuleOf<R extends Role> {
  type: string;
  role: R;
  purposes: PurposesOf<R>;
  actions: readonly Action[];
  rows: Rows;
  /** Where the patient stands: an attribute of the type, or `id` of patients themselves. Needed where consent is. */
  patientAt?: string;
  readable: readonly string[];
  /** A relation named here may lead only to rows that this role finds by the rule of their own type. */
  writable?: readonly string[];
  /** Values that creation sets whatever the caller says, e.g. the clinic. */
  imposed?(principal: Principal): Readonly<Record<string, unknown>>;
}
export type TypeRule = { [R in Role]: TypeRuleOf<R> }[Role];

/** How far a role reaches with one operation, in words too, and for what. */
export interface GrantOf<R extends Role> {
  scope: Scope;
  /** Ends the sentence "they reach …". */
  rows: string;
  purposes: PurposesOf<R>;
}
export type Grant = { [R in Role]: GrantOf<R> }[Role];

/** Who may call one operation of a plugin, and on which rows. A role that is not named is refused. */
export interface OperationRule {
  operation: string;
  roles: { readonly [R in Role]?: GrantOf<R> };
}

export interface AccessRules {
  types?: readonly TypeRule[];
  operations?: readonly OperationRule[];
  /** Reasons for which a practitioner sees a patient. */
  care?: readonly CareSource[];
  /** What makes a patient a clinic's. */
  ties?: readonly ClinicTie[];
  /** Reasons for which a patient acts for another. */
  dependants?: readonly DependantSource[];
}

/** The one table: default deny; built at boot from what src/api and each plugin declare. */
export interface AccessTable {
  declare(rules: AccessRules): void;
  typeRule(type: string, role: Role): TypeRule | null;
  /** How far the caller reaches with an operation and for what, or null when refused. */
  grantOf(operation: string, role: Role): Grant | null;
  isOperation(operation: string): boolean;
  careSources(): readonly CareSource[];
  clinicTies(): readonly ClinicTie[];
  dependantSources(): readonly DependantSource[];
  rules(): { types: readonly TypeRule[]; operations: readonly OperationRule[] };
}

export function createAccessTable(): AccessTable {
  const types = new Map<string, TypeRule>();
  const operations = new Map<string, OperationRule>();
  const care = new Map<string, CareSource>();
  const ties = new Map<string, ClinicTie>();
  const dependants = new Map<string, DependantSource>();

  function grantOf(operation: string, role: Role): Grant | null {
    const roles = operations.get(operation)?.roles;
    return roles?.[role] ?? roles?.public ?? null;
  }

  return {
    declare: (rules) => {
      for (const rule of rules.types ?? []) {
        const name = `${rule.type} ${rule.role}`;
        checkConsent(name, rule);
        addOnce(types, name, rule);
      }
      for (const rule of rules.operations ?? []) {
        for (const grant of Object.values(rule.roles)) requireOneGround(rule.operation, grant.purposes);
        addOnce(operations, rule.operation, rule);
      }
      for (const source of rules.care ?? []) addOnce(care, source.name, source);
      for (const tie of rules.ties ?? []) addOnce(ties, tie.name, tie);
      for (const source of rules.dependants ?? []) addOnce(dependants, source.name, source);
    },
    typeRule: (type, role) => types.get(`${type} ${role}`) ?? null,
    grantOf,
    isOperation: (operation) => operations.has(operation),
    careSources: () => [...care.values()],
    clinicTies: () => [...ties.values()],
    dependantSources: () => [...dependants.values()],
    rules: () => ({ types: [...types.values()], operations: [...operations.values()] }),
  };
}

function checkConsent(name: string, { purposes, patientAt }: TypeRule): void {
  requireOneGround(name, purposes);
  if (consentNeeded(purposes) !== null && patientAt === undefined) {
    throw new Error(`access rule "${name}" needs a consent and does not say where the patient stands`);
  }
}

function addOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new Error(`access rule "${key}" is declared twice`);
  map.set(key, value);
}
