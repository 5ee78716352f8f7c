import { useState } from 'react';
import { Button } from '../parts/Button';
import { TextField } from '../parts/TextField';
import { useText } from '../texts/TextsProvider';
import type { Problem } from './flow';
import { looksWhole, phoneToSend } from './phone';
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
    setPhoneTrouble(isPhone ? null : `${say('page.phone.invalid')} ${say('page.phone.invalid_hint')}`);
    setTrouble(password === '' ? say('app.session.missing') : null);
    if (isPhone && password !== '') void run(() => onSend(phoneToSend(phone), password));
  }

  return (
    <>
      <TextField
        label={say('page.phone.label')}
        value={phone}
        onChange={(next) => {
          setPhone(next);
          setPhoneTrouble(null);
        }}
        error={phoneTrouble}
        inputMode="tel"
        autoComplete="username"
        textContentType="username"
        maxLength={20}
        onSubmitEditing={send}
        {...(/^[+0]/.test(phone) ? {} : { prefix: '+254' })}
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
