import type { Principal, Role } from './principal';

/** Which rows a caller reaches: their own, their clinic's, or all (public facts and system tasks). */
export type Scope = 'own' | 'clinic' | 'all';
export type Action = 'find' | 'findOne' | 'create' | 'update' | 'delete';

/** A filter in Strapi's language, over the type's own attributes. */
export type RowFilter = Readonly<Record<string, unknown>>;

/** What one role may do with one content type over the generated REST. */
export interface TypeRule {
  type: string;
  role: Role;
  actions: readonly Action[];
  /** Rows within reach; null means none for this caller. */
  rows(principal: Principal | null): RowFilter | null;
  readable: readonly string[];
  writable?: readonly string[];
  /** Values that creation sets whatever the caller says, e.g. the clinic. */
  imposed?(principal: Principal): Readonly<Record<string, unknown>>;
}

/** Who may call one operation of a plugin, and on which rows. A role that is not named is refused. */
export interface OperationRule {
  operation: string;
  roles: Readonly<Partial<Record<Role, Scope>>>;
}

export interface AccessRules {
  types?: readonly TypeRule[];
  operations?: readonly OperationRule[];
}

/** The one table: default deny; built at boot from what src/api and each plugin declare. */
export interface AccessTable {
  declare(rules: AccessRules): void;
  typeRule(type: string, role: Role): TypeRule | null;
  /** The caller's scope for an operation, or null when refused. */
  scopeOf(operation: string, role: Role): Scope | null;
  isOperation(operation: string): boolean;
  rules(): { types: readonly TypeRule[]; operations: readonly OperationRule[] };
}

export function createAccessTable(): AccessTable {
  const types = new Map<string, TypeRule>();
  const operations = new Map<string, OperationRule>();

  return {
    declare: (rules) => {
      for (const rule of rules.types ?? []) addOnce(types, `${rule.type} ${rule.role}`, rule);
      for (const rule of rules.operations ?? []) addOnce(operations, rule.operation, rule);
    },
    typeRule: (type, role) => types.get(`${type} ${role}`) ?? null,
    scopeOf: (operation, role) => {
      const roles = operations.get(operation)?.roles;
      return roles?.[role] ?? roles?.public ?? null;
    },
    isOperation: (operation) => operations.has(operation),
    rules: () => ({ types: [...types.values()], operations: [...operations.values()] }),
  };
}

function addOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new Error(`access rule "${key}" is declared twice`);
  map.set(key, value);
}
