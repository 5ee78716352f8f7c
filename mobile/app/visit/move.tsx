import { MoveScreen } from '../../src/visit/MoveScreen';
import { WithVisit } from '../../src/visit/WithVisit';

export default function MovePage() {
  return <WithVisit>{(id) => <MoveScreen id={id} />}</WithVisit>;
}
