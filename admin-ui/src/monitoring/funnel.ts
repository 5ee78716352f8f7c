export const FUNNEL_STEPS = ['due', 'sent', 'delivered', 'read'] as const;

type Counts = ReadonlyMap<string, number>;

export interface FunnelCounts {
  all: Counts;
  /** Of the channels that tell whether a message arrived. */
  confirmed: Counts;
  /** Of those that tell whether it was read. */
  readable: Counts;
}

/** Which part of the step before got as far as `step`, of the channels that tell; null where nobody knows. */
export function shareOfStep(step: string, { all, confirmed, readable }: FunnelCounts): number | null {
  switch (step) {
    case 'sent':
      return share(all, 'sent', 'due');
    case 'delivered':
      return share(confirmed, 'delivered', 'sent');
    case 'read':
      return share(readable, 'read', 'delivered');
    default:
      return null;
  }
}

function share(counts: Counts, step: string, before: string): number | null {
  const among = counts.get(before) ?? 0;
  return among === 0 ? null : (counts.get(step) ?? 0) / among;
}
