import { SideCount } from '../parts/SideCount';
import { useUnsettledCount } from './use-unsettled';

/** Beside the section's link. */
export function UnsettledSideCount() {
  const { waiting = 0, capped } = useUnsettledCount().data ?? {};
  return <SideCount waiting={waiting} {...(capped && { capped })} />;
}
