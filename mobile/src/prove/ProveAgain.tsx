import { useState } from 'react';
import { canPasskeys } from '../passkeys/passkey';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Note } from '../parts/Note';
import { TextLink } from '../parts/TextLink';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import type { Problem } from '../sign-in/flow';
import { PhoneAndPassword } from '../sign-in/PhoneAndPassword';
import { useBusy } from '../sign-in/use-busy';
import { useText } from '../texts/TextsProvider';
import { ByCode } from './ByCode';
import { useProve } from './use-prove';

/** What the server wants before it changes a way to sign in: a sign-in of just now. */
export function ProveAgain({ onDone }: { onDone(): void }) {
  const say = useText();
  const toast = useToast();
  const prove = useProve();
  const { busy, trouble, run } = useBusy();
  const [way, setWay] = useState<'code' | 'password'>('code');

  async function ending(proving: Promise<Problem | null>): Promise<Problem | null> {
    const problem = await proving;
    if (problem === null) {
      toast({ words: say('app.prove.done') });
      onDone();
    }
    return problem;
  }

  return (
    <Card padded>
      <Words kind="h3" heading={2} role="status">
        {say('app.prove.title')}
      </Words>
      <Words tone="ink2">{say('app.prove.why')}</Words>
      {canPasskeys() && (
        <Button
          kind="soft"
          icon="fingerprint-duotone"
          label={say('page.passkey.use')}
          busy={busy}
          onPress={() => void run(() => ending(prove.byPasskey()))}
        />
      )}
      {trouble !== null && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {trouble}
        </Note>
      )}
      {way === 'code' ? (
        <ByCode
          askCode={prove.askCode}
          onCode={(challenge, code) => ending(prove.showCode(challenge, code))}
        />
      ) : (
        <PhoneAndPassword
          label={say('app.session.go_on')}
          onSend={(phone, password) => ending(prove.byPassword(phone, password))}
        />
      )}
      <TextLink
        label={say(way === 'code' ? 'app.prove.by_password' : 'app.prove.by_code')}
        onPress={() => setWay(way === 'code' ? 'password' : 'code')}
      />
    </Card>
  );
}
