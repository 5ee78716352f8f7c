/** Whose access token it is; null where it does not say. The server checks it: here two are only compared. */
export function subjectOf(access: string | null): string | null {
  const [, payload] = (access ?? '').split('.');
  if (!payload) return null;
  try {
    const { sub } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { sub?: unknown };
    return typeof sub === 'string' ? sub : null;
  } catch {
    return null;
  }
}
