import { useState } from 'react';
import { Button } from '../parts/Button';
import { PhoneField } from '../parts/PhoneField';
import { TextField } from '../parts/TextField';
import { useText } from '../texts/TextsProvider';
import type { Problem } from './flow';
import { looksWhole, phoneToSend } from './phone';
import { wrongPhoneWords } from './problem-of-sign-in';
import { useBusy } from './use-busy';

export interface PhoneAndPasswordProps {
  label: string;
  onSend(phone: string, password: string): Promise<Problem | null>;
}

/** Both at once: which of the two is wrong is told to nobody. */
export function PhoneAndPassword({ label, onSend }: PhoneAndPasswordProps) {
  const say = useText();
  const { busy, trouble, setTrouble, run } = useBusy();
  const [phone, setPhone] = useState('');
  const [phoneTrouble, setPhoneTrouble] = useState<string | null>(null);
  const [password, setPassword] = useState('');

  function send(): void {
    const isPhone = looksWhole(phone);
    setPhoneTrouble(isPhone ? null : wrongPhoneWords(say));
    setTrouble(password === '' ? say('app.session.missing') : null);
    if (isPhone && password !== '') void run(() => onSend(phoneToSend(phone), password));
  }

  return (
    <>
      <PhoneField
        label={say('page.phone.label')}
        value={phone}
        onChange={(next) => {
          setPhone(next);
          setPhoneTrouble(null);
        }}
        error={phoneTrouble}
        autoComplete="username"
        textContentType="username"
        onSubmitEditing={send}
      />
      <TextField
        label={say('page.password.label')}
        value={password}
        onChange={(next) => {
          setPassword(next);
          setTrouble(null);
        }}
        error={trouble}
        secureTextEntry
        autoComplete="current-password"
        textContentType="password"
        onSubmitEditing={send}
      />
      <Button kind="action" label={label} busy={busy} onPress={send} />
    </>
  );
}
