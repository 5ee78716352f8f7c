import { VisitScreen } from '../../src/visit/VisitScreen';
import { WithVisit } from '../../src/visit/WithVisit';

export default function VisitPage() {
  return <WithVisit>{(id) => <VisitScreen id={id} />}</WithVisit>;
}
