import { LateScreen } from '../../src/visit/LateScreen';
import { WithVisit } from '../../src/visit/WithVisit';

export default function LatePage() {
  return <WithVisit>{(id) => <LateScreen id={id} />}</WithVisit>;
}
