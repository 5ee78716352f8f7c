import { useState } from 'react';
import { Button } from '../parts/Button';
import { CODE_LENGTH, CodeCells } from '../parts/CodeCells';
import { Note } from '../parts/Note';
import { PhoneField } from '../parts/PhoneField';
import { Words } from '../parts/Words';
import type { Problem } from '../sign-in/flow';
import { looksWhole, phoneToSend, phoneToShow } from '../sign-in/phone';
import { wrongPhoneWords } from '../sign-in/problem-of-sign-in';
import { useBusy } from '../sign-in/use-busy';
import { useText } from '../texts/TextsProvider';

export interface ByCodeProps {
  askCode(phone: string): Promise<string>;
  onCode(challenge: string, code: string): Promise<Problem | null>;
}

/** The number first, then the code that came to it. */
export function ByCode({ askCode, onCode }: ByCodeProps) {
  const say = useText();
  const { busy, trouble, setTrouble, run } = useBusy();
  const [phone, setPhone] = useState('');
  const [challenge, setChallenge] = useState<string | null>(null);
  const [code, setCode] = useState('');

  function send(): void {
    if (!looksWhole(phone)) {
      setTrouble(wrongPhoneWords(say));
      return;
    }
    void run(async () => {
      setChallenge(await askCode(phoneToSend(phone)));
      return null;
    });
  }
  async function type(next: string, shown: string): Promise<void> {
    setCode(next);
    if (next !== '') setTrouble(null);
    if (next.length < CODE_LENGTH || busy) return;
    if (!(await run(() => onCode(shown, next)))) setCode('');
  }

  if (challenge !== null) {
    return (
      <>
        <Words>{say('page.code.to', { phone: phoneToShow(phoneToSend(phone)) })}</Words>
        <CodeCells code={code} onChange={(next) => void type(next, challenge)} wrong={trouble !== null} />
        {trouble !== null && (
          <Note tone="danger" icon="warning-circle-fill" role="alert">
            {trouble}
          </Note>
        )}
        <Button
          kind="outline"
          label={say('page.code.change')}
          disabled={busy}
          onPress={() => {
            setChallenge(null);
            setCode('');
            setTrouble(null);
          }}
        />
      </>
    );
  }
  return (
    <>
      <PhoneField
        label={say('page.phone.label')}
        value={phone}
        onChange={(next) => {
          setPhone(next);
          setTrouble(null);
        }}
        error={trouble}
        autoComplete="tel"
        textContentType="telephoneNumber"
        onSubmitEditing={send}
      />
      <Button kind="primary" label={say('page.phone.send')} busy={busy} onPress={send} />
    </>
  );
}
