/**
 * Until when something waits, on the phone's own clock: `at` is the server's time, and the phone's may be wrong by hours.
 * `date` is what the reply's Date header said as it was sent.
 */
export function onPhoneClock(at: string | null, date: string | null, phoneMs: number): number | null {
  if (at === null) return null;
  const serverMs = Date.parse(date ?? '');
  return Date.parse(at) + (Number.isNaN(serverMs) ? 0 : phoneMs - serverMs);
}

/** `0:42` */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
