import { useState } from 'react';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { CODE_LENGTH, CodeCells } from '../parts/CodeCells';
import { useText } from '../texts/TextsProvider';
import { LOCK_AFTER, type LockAfter } from './lock';
import { PresentCode } from './PresentCode';
import { useLock } from './use-lock';

const USUAL: LockAfter = 60;

/** A code of this app: set, changed, turned off. */
export function LockSettingsScreen() {
  const lock = useLock();
  const parts = useParts();
  const say = useText();
  const toast = useToast();
  const [step, setStep] = useState<'standing' | 'before change' | 'before end' | 'new'>('standing');
  async function turnOff(): Promise<void> {
    await parts.lock.turnOff();
    toast({ words: say('app.lock.is_off') });
    setStep('standing');
  }
  if (step === 'before change' || step === 'before end') {
    const goOn = (): void => (step === 'before change' ? setStep('new') : void turnOff());
    return <PresentCode onRight={goOn} onBack={() => setStep('standing')} />;
  }
  if (lock.state === 'off' || step === 'new') return <NewCode onDone={() => setStep('standing')} />;
  return (
    <Standing
      after={lock.state === 'open' ? lock.after : USUAL}
      onChange={() => setStep('before change')}
      onEnd={() => setStep('before end')}
    />
  );
}

interface StandingProps {
  after: LockAfter;
  onChange(): void;
  onEnd(): void;
}

function Standing({ after, onChange, onEnd }: StandingProps) {
  const say = useText();
  const onBack = useBack('/settings');
  const { lock } = useParts();
  return (
    <Screen title={say('app.lock.title')} onBack={onBack}>
      <Note icon="lock-simple-fill">{say('app.lock.is_on')}</Note>
      <Choice
        label={say('app.lock.after')}
        value={String(after)}
        onChange={(value) => void lock.setAfter(LOCK_AFTER.find((each) => String(each) === value) ?? USUAL)}
        options={LOCK_AFTER.map((each) => ({ value: String(each), label: say(`app.lock.after.${each}`) }))}
      />
      <Button kind="outline" label={say('app.lock.change')} onPress={onChange} />
      <Button kind="outline" label={say('app.lock.turn_off')} onPress={onEnd} />
    </Screen>
  );
}

/** Typed twice: who mistypes once is locked out of their own app. */
function NewCode({ onDone }: { onDone(): void }) {
  const say = useText();
  const onBack = useBack('/settings');
  const toast = useToast();
  const { lock } = useParts();
  const [first, setFirst] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [differs, setDiffers] = useState(false);

  async function type(next: string): Promise<void> {
    setCode(next);
    if (next !== '') setDiffers(false);
    if (next.length < CODE_LENGTH) return;
    setCode('');
    if (first === null) {
      setFirst(next);
      return;
    }
    setFirst(null);
    if (next !== first) {
      setDiffers(true);
      return;
    }
    const held = lock.now();
    await lock.set(next, held.state === 'open' ? held.after : USUAL);
    toast({ words: say('app.lock.is_set') });
    onDone();
  }

  return (
    <Screen title={say('app.lock.title')} onBack={onBack}>
      <Words>{say('app.lock.what')}</Words>
      <Words kind="h2" heading={2}>
        {say(first === null ? 'app.lock.choose' : 'app.lock.again')}
      </Words>
      <CodeCells
        key={first === null ? 'first' : 'again'}
        code={code}
        onChange={(next) => void type(next)}
        wrong={differs}
        label={say(first === null ? 'app.lock.choose' : 'app.lock.again')}
        hidden
      />
      {differs && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {say('app.lock.differs')}
        </Note>
      )}
      <Note tone="warning" icon="hand-palm-bold">
        {say('app.lock.not_mpesa')}
      </Note>
    </Screen>
  );
}
