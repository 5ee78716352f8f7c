import { canPasskeys } from '../passkeys/passkey';
import { CardRows } from '../parts/Card';
import { Note } from '../parts/Note';
import { Row } from '../parts/Row';
import { useText } from '../texts/TextsProvider';
import { useSignIn } from './SignInProvider';
import { useBusy } from './use-busy';

/** A passkey stands alone: neither number nor code is asked for. Nothing where the browser has none. */
export function PasskeyWay() {
  const say = useText();
  const { byPasskey } = useSignIn();
  const { busy, trouble, run } = useBusy();
  if (!canPasskeys()) return null;
  return (
    <>
      <CardRows>
        <Row
          icon="fingerprint-duotone"
          title={say('page.passkey.use')}
          more={say('page.staff.passkey_more')}
          disabled={busy}
          onPress={() => void run(byPasskey)}
        />
      </CardRows>
      {trouble !== null && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {trouble}
        </Note>
      )}
    </>
  );
}
