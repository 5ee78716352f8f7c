import type { ConsoleResource, ConsoleTable } from '../../../src/access/console/resource';
import type { Role } from '../../../src/access/principal';
import type {
  AccessTable,
  Action,
  GrantOf,
  OperationRule,
  TypeRule,
  TypeRuleOf,
} from '../../../src/access/table';

export type Resources = readonly (readonly [name: string, resource: ConsoleResource])[];

/** What react-admin asks about, as actions of the rules; `find` is `list` for who searches. */
const OPERATIONS = { list: 'find', find: 'find', show: 'findOne', edit: 'update' } as const satisfies Record<
  string,
  Action
>;
export type ConsoleAction = keyof typeof OPERATIONS;

/** Who works in the console. Patients have the app, programs the API. */
const STAFF = ['practitioner', 'front-desk', 'clinic-admin', 'compliance-officer'] as const;
export type StaffRole = (typeof STAFF)[number];

const oneself = {
  scope: 'own',
  rows: 'themselves, their clinic and what they may do',
  purposes: ['own'],
} as const;
const ME: OperationRule = {
  operation: 'console.me',
  roles: {
    practitioner: oneself,
    'front-desk': oneself,
    'clinic-admin': oneself,
    'compliance-officer': oneself,
  },
};

const listener = {
  scope: 'clinic',
  rows: 'that something changed in a list of their clinic that they may see',
} as const;
const EVENTS: OperationRule = {
  operation: 'console.events',
  roles: {
    practitioner: { ...listener, purposes: ['care'] },
    'front-desk': { ...listener, purposes: ['administration'] },
    'clinic-admin': { ...listener, purposes: ['administration'] },
    'compliance-officer': { ...listener, purposes: ['audit'] },
  },
};

/**
 * Rows of the access table for every resource, taken from the rules of its type: nothing here widens them.
 * @throws Error for a resource that nobody of the staff may list or show: the boot stops there
 */
export function consoleRules(access: AccessTable, resources: Resources): OperationRule[] {
  const rules = resources.flatMap(([name, resource]) =>
    actionsOf(resource).map((action) => {
      const roles = rolesOf(access, resource, OPERATIONS[action]);
      if (Object.keys(roles).length === 0) {
        throw new Error(`console resource "${name}" has no access rule for ${action}`);
      }
      return { operation: operationOf(name, action), roles };
    }),
  );
  return [ME, EVENTS, ...rules];
}

export function operationOf(resource: string, action: ConsoleAction): string {
  return `console.${resource}.${action}`;
}

export function actionsOf(resource: ConsoleResource): ConsoleAction[] {
  const isEdited = resource.kind === 'table' && resource.edit !== undefined;
  return [
    'list',
    ...(resource.search ? (['find'] as const) : []),
    'show',
    ...(isEdited ? (['edit'] as const) : []),
  ];
}

export function isStaff(role: Role): role is StaffRole {
  return STAFF.some((each) => each === role);
}

function rolesOf(access: AccessTable, resource: ConsoleResource, action: Action): OperationRule['roles'] {
  switch (resource.kind) {
    case 'list':
      return staffOf(access.rules().operations.find(({ operation }) => operation === resource.operation));
    case 'table': {
      const rules = STAFF.map((role) => access.typeRule(resource.type, role)).filter(
        (rule): rule is TypeRule => rule?.actions.includes(action) === true,
      );
      return Object.assign({}, ...rules.map((rule) => grantBy(rule, resource))) as OperationRule['roles'];
    }
  }
}

function staffOf(rule: OperationRule | undefined): OperationRule['roles'] {
  return Object.fromEntries(STAFF.flatMap((role) => (rule?.roles[role] ? [[role, rule.roles[role]]] : [])));
}

function grantBy(rule: TypeRule, resource: ConsoleTable): OperationRule['roles'] {
  switch (rule.role) {
    case 'practitioner':
      return { practitioner: grantOf(rule, resource) };
    case 'front-desk':
      return { 'front-desk': grantOf(rule, resource) };
    case 'clinic-admin':
      return { 'clinic-admin': grantOf(rule, resource) };
    case 'compliance-officer':
      return { 'compliance-officer': grantOf(rule, resource) };
    case 'public':
    case 'patient':
    case 'integration':
      return {};
  }
}

function grantOf<R extends StaffRole>(rule: TypeRuleOf<R>, { only }: ConsoleTable): GrantOf<R> {
  const { words } = rule.rows;
  return {
    scope: rule.role === 'practitioner' && !only ? 'own' : 'clinic',
    rows: only && !words.includes(only.words) ? `${words}, ${only.words}` : words,
    purposes: rule.purposes,
  };
}
