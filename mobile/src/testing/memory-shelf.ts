/** A shelf of a browser's database, in memory. */
export function memoryShelf<T>() {
  const held = new Map<string, T>();
  return {
    held,
    read: async (name: string): Promise<T | null> => held.get(name) ?? null,
    write: async (name: string, value: T): Promise<void> => void held.set(name, value),
    remove: async (name: string): Promise<void> => void held.delete(name),
  };
}
