/** Whether the clinic answers, for the bar that says so. */
export interface Connection {
  online(): boolean;
  /** A reply came. */
  noteAnswer(): void;
  /** A request found nobody, or the phone lost its network. */
  noteSilence(): void;
  subscribe(listener: () => void): () => void;
}

export function createConnection(onChange: (online: boolean) => void): Connection {
  const listeners = new Set<() => void>();
  let online = true;
  function set(next: boolean): void {
    if (next === online) return;
    online = next;
    onChange(next);
    for (const listener of listeners) listener();
  }
  return {
    online: () => online,
    noteAnswer: () => set(true),
    noteSilence: () => set(false),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
