import type { VisitDetail } from '../data/records';

/** Whether the visit takes place: what was called off, or nobody came to, has no note. */
export function hasNote({ status }: Pick<VisitDetail, 'status'>): boolean {
  return status === 'confirmed' || status === 'completed';
}
