/** Whether the product answers, for the bar that says so. */
export type Connection = { online: true } | { online: false; lastAnswerAt: number | null };

let lastAnswerAt: number | null = null;
let current: Connection = { online: true };
const listeners = new Set<() => void>();

export function noteAnswer(): void {
  lastAnswerAt = Date.now();
  if (!current.online) set({ online: true });
}

export function noteSilence(): void {
  if (current.online) set({ online: false, lastAnswerAt });
}

export function connection(): Connection {
  return current;
}

export function onConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function set(next: Connection): void {
  current = next;
  for (const listener of listeners) listener();
}
