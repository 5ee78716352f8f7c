import { CancelScreen } from '../../src/visit/CancelScreen';
import { WithVisit } from '../../src/visit/WithVisit';

export default function CancelPage() {
  return <WithVisit>{(id) => <CancelScreen id={id} />}</WithVisit>;
}
