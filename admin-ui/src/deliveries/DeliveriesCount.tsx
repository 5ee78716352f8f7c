import { SideCount } from '../parts/SideCount';
import { useLostCount } from './use-deliveries';

/** Beside the section's link. */
export function DeliveriesCount() {
  const { waiting = 0, capped } = useLostCount().data ?? {};
  return <SideCount waiting={waiting} {...(capped && { capped })} />;
}
