/** By topic of the server: the beginnings of the keys of what was asked, and may look different now. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  visits: ['visits', 'visit', 'free-times'],
  payments: ['payments', 'visit', 'unsettled'],
  hours: ['hours', 'free-times'],
  patients: ['patients'],
  refunds: ['refund-requests', 'visit', 'unsettled'],
  reviews: ['reviews'],
  licences: ['licences'],
  staff: ['staff'],
  consents: ['consents'],
};
const ALL = [...new Set(Object.values(KEYS).flat())];

/** A topic that is new to this console goes by its own name. @param topics null: all */
export function keysOf(topics: readonly string[] | null): string[] {
  if (topics === null) return ALL;
  return [...new Set(topics.flatMap((topic) => KEYS[topic] ?? [topic]))];
}
