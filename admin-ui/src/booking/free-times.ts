export interface FreeTime {
  startsAt: string;
  /** Document id of who is free then. */
  practitioner: string;
}

/** The free times of several people as one list in order of time; where several are free, the first named has it. */
export function mergeFree(
  each: readonly { practitioner: string; times: readonly string[] }[],
): readonly FreeTime[] {
  const free = new Map<string, FreeTime>();
  for (const { practitioner, times } of each) {
    for (const startsAt of times) if (!free.has(startsAt)) free.set(startsAt, { startsAt, practitioner });
  }
  return [...free.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}
