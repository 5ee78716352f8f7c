/**
 * Whether an account number that somebody typed is one slip away from a reference of ours: a letter that differs, is
 * missing or too many, or two that changed places. Only to show both side by side to a person; nothing is matched by it.
 */
export function isLookAlike(typed: string, reference: string): boolean {
  if (typed === reference) return false;
  const [short, long] = typed.length <= reference.length ? [typed, reference] : [reference, typed];
  if (long.length - short.length > 1) return false;
  let first = 0;
  while (first < short.length && short[first] === long[first]) first += 1;
  if (short.length < long.length) return short.slice(first) === long.slice(first + 1);
  if (short.slice(first + 1) === long.slice(first + 1)) return true;
  const [a = '', b = ''] = short.slice(first, first + 2);
  return long.slice(first) === `${b}${a}${short.slice(first + 2)}`;
}
