import type { AccessRules } from '../data/records';

/** The rules that have each of the words somewhere: what, who, on what, for what, which fields. */
export function foundRules(rules: AccessRules, words: string): Pick<AccessRules, 'operations' | 'types'> {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (...texts: readonly string[]): boolean => {
    const text = texts.join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return {
    operations: rules.operations.flatMap((one) => {
      const roles = one.roles.filter(({ role, rows, purposes }) =>
        has(one.operation, one.does, one.route, role, rows, ...purposes),
      );
      return roles.length > 0 ? [{ ...one, roles }] : [];
    }),
    types: rules.types.flatMap((one) => {
      const left = one.rules.filter(({ role, rows, purposes, actions, readable, writable }) =>
        has(one.type, role, rows, ...purposes, ...actions, ...readable, ...writable),
      );
      return left.length > 0 ? [{ ...one, rules: left }] : [];
    }),
  };
}
