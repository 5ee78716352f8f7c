/** What the clinic's clock shows at `phoneMs`, by what it said at `heardMs` of the phone's; the phone's own before that. */
export function clinicTime(said: string | undefined, heardMs: number, phoneMs: number): Date {
  const saidMs = Date.parse(said ?? '');
  return new Date(Number.isNaN(saidMs) ? phoneMs : saidMs + (phoneMs - heardMs));
}
