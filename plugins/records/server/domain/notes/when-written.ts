/** Why a visit has no note now, as codes of refusals. */
export type NotWritten = 'visit_has_no_note' | 'visit_not_started';

/**
 * A note is about what took place: one of a visit that was called off, or that nobody came to, would say what never was. Before
 * the visit it is prepared, and not signed; one whose patient was called in early has begun.
 */
export function whyNotWritten(
  visit: { state: string; startsAt: Date; calledInAt: Date | null },
  now: Date,
): NotWritten | null {
  if (visit.state !== 'confirmed' && visit.state !== 'completed') return 'visit_has_no_note';
  return visit.startsAt > now && visit.calledInAt === null ? 'visit_not_started' : null;
}
