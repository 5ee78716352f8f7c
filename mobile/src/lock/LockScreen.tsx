import { useEffect, useState } from 'react';
import { useParts } from '../AppProvider';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { TextLink } from '../parts/TextLink';
import { Words } from '../parts/Words';
import { CODE_LENGTH, CodeCells } from '../parts/CodeCells';
import { useText } from '../texts/TextsProvider';
import { useWait } from '../time/use-wait';
import type { LockState } from './lock';
import { ownPhone } from './own-phone';

/** The code, or the phone's own word; and the way on for who forgot it. */
export function LockScreen({ lock: { left, waitUntil } }: { lock: LockState & { state: 'locked' } }) {
  const say = useText();
  const { lock, session } = useParts();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [asking, setAsking] = useState(false);
  const [hasOwner, setHasOwner] = useState(false);
  const wait = useWait(waitUntil);
  useEffect(() => void ownPhone.isThere().then(setHasOwner, () => setHasOwner(false)), []);

  async function enter(whole: string): Promise<void> {
    setBusy(true);
    const reply = await lock.enter(whole);
    setBusy(false);
    setCode('');
    setWrong(reply === 'wrong');
  }
  function type(next: string): void {
    if (busy || wait > 0) return;
    setCode(next);
    if (next !== '') setWrong(false);
    if (next.length === CODE_LENGTH) void enter(next);
  }
  async function askPhone(): Promise<void> {
    if (await ownPhone.vouches(say('app.lock.why'))) await lock.open();
  }

  return (
    <Screen
      title={say('app.lock.locked')}
      footer={
        hasOwner && <Button kind="action" label={say('app.lock.own_phone')} onPress={() => void askPhone()} />
      }
    >
      <Words>{say('app.lock.enter')}</Words>
      <CodeCells code={code} onChange={type} wrong={wrong} label={say('app.lock.code')} hidden />
      {wait > 0 && (
        <Note tone="warning" icon="clock-bold" role="alert">
          {say('app.lock.wait', { seconds: Math.ceil(wait / 1000) })}
        </Note>
      )}
      {wrong && wait === 0 && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {left === 1 ? say('app.lock.wrong_last') : say('app.lock.wrong', { left })}
        </Note>
      )}
      <Words kind="small" tone="ink2">
        {say('app.lock.not_mpesa_here')}
      </Words>
      <TextLink label={say('app.lock.forgot')} onPress={() => setAsking(true)} />
      <Ask
        open={asking}
        title={say('app.lock.forgot')}
        more={say('app.lock.forgot_more')}
        yes={say('app.settings.sign_out')}
        onYes={() => void session.signOut()}
        onNo={() => setAsking(false)}
      />
    </Screen>
  );
}
