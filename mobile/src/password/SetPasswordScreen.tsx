import { dataOf } from '@daktari/api-client';
import { useState } from 'react';
import { problemCode, problemWords } from '../api/problem-words';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Button } from '../parts/Button';
import { NeedsNetwork } from '../parts/NeedsNetwork';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { TextField } from '../parts/TextField';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { ProveAgain } from '../prove/ProveAgain';
import { useText } from '../texts/TextsProvider';
import { SHORTEST, troubleOf, type PasswordTrouble } from './new-password';

/** A password for when no code comes; set after a sign-in of just now. */
export function SetPasswordScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const { busy, error, setError, run } = useDoing();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [trouble, setTrouble] = useState<PasswordTrouble | null>(null);
  const mustProve = error !== null && problemCode(error) === 'sign_in_again';
  const refusal = error === null || mustProve ? null : problemWords(error, say);

  function typing(set: (text: string) => void): (text: string) => void {
    return (text) => {
      set(text);
      setTrouble(null);
      setError(null);
    };
  }
  function send(): void {
    const found = troubleOf(password, again);
    setTrouble(found);
    if (found !== null) return;
    void run(async () => {
      await dataOf(client.PUT('/api/me/password', { body: { password } }));
      toast({ words: say('app.password.saved') });
      onBack();
    });
  }

  return (
    <Screen
      title={say('app.password.title')}
      onBack={onBack}
      footer={
        !mustProve && (
          <Button
            kind="action"
            label={say('page.new_password.save')}
            disabled={!online}
            busy={busy}
            onPress={send}
          />
        )
      }
    >
      <Words tone="ink2">{say('app.password.lead')}</Words>
      {mustProve && <ProveAgain onDone={() => setError(null)} />}
      <TextField
        label={say('page.new_password.label')}
        hint={say('page.new_password.hint', { minimum: SHORTEST })}
        value={password}
        onChange={typing(setPassword)}
        error={trouble === 'short' ? say('app.password.short', { minimum: SHORTEST }) : refusal}
        secureTextEntry
        autoComplete="new-password"
        textContentType="newPassword"
      />
      <TextField
        label={say('app.password.again')}
        value={again}
        onChange={typing(setAgain)}
        error={trouble === 'differ' ? say('app.password.differ') : null}
        secureTextEntry
        autoComplete="new-password"
        textContentType="newPassword"
        onSubmitEditing={send}
      />
      <Note icon="shield-check-bold">{say('page.new_password.advice')}</Note>
      <NeedsNetwork />
    </Screen>
  );
}
