/** The app is one process, and the session shares its refreshes. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return work();
}
