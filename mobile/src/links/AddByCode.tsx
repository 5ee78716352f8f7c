import { dataOf } from '@daktari/api-client';
import { useState } from 'react';
import { problemWords } from '../api/problem-words';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useOnline } from '../network/use-connection';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { TextField } from '../parts/TextField';
import { useToast } from '../parts/ToastProvider';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { birthDate } from '../time/birth-date';
import { linkWish } from './link-form';

/** The clinic has checked the papers and given a code; it fits together with the birth date on the record. */
export function AddByCode({ onAdded }: { onAdded(): Promise<void> }) {
  const say = useText();
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const { busy, error, setError, run } = useDoing();
  const [code, setCode] = useState('');
  const [born, setBorn] = useState('');
  const [missing, setMissing] = useState(false);

  function typing(set: (text: string) => void): (text: string) => void {
    return (text) => {
      set(text);
      setMissing(false);
      setError(null);
    };
  }
  function send(): void {
    const body = linkWish(code, born);
    setMissing(body === null);
    if (body === null) return;
    void run(async () => {
      const { id } = await dataOf(client.POST('/api/me/links', { body }));
      toast({ words: say(id === null ? 'app.links.added_own' : 'app.links.added') });
      setCode('');
      setBorn('');
      await onAdded();
    });
  }

  function missingWords(): string {
    const isWrongDay = code.trim() !== '' && born.trim() !== '' && birthDate(born) === null;
    return say(isWrongDay ? 'app.session.birth_date_wrong' : 'app.links.missing');
  }

  const wrong = missing ? missingWords() : error === null ? null : problemWords(error, say);
  return (
    <Card padded>
      <Words kind="title">{say('app.links.add')}</Words>
      <TextField
        label={say('app.links.code')}
        value={code}
        onChange={typing(setCode)}
        autoCapitalize="characters"
        maxLength={40}
      />
      <TextField
        label={say('app.links.birth_date')}
        hint={say('app.session.birth_date_hint')}
        value={born}
        onChange={typing(setBorn)}
        onSubmitEditing={send}
        error={wrong}
      />
      <Button kind="soft" label={say('app.links.send')} disabled={!online} busy={busy} onPress={send} />
    </Card>
  );
}
