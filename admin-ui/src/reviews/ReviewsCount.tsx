import { SideCount } from '../parts/SideCount';
import { useWaitingCount } from './use-reviews';

/** Beside the section's link. */
export function ReviewsCount() {
  return <SideCount waiting={useWaitingCount().data?.waiting ?? 0} />;
}
