/** PostgreSQL stores no NUL in text and fails on it; refused everywhere, so that all databases answer alike. */
export function holdsNul(value: unknown): boolean {
  // A list of what is still to be seen and no recursion: callers choose the depth.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' && next.includes('\0')) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) open.push(key, inner);
  }
  return false;
}

/** Whether objects and lists stand within each other more than `limit` times. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
