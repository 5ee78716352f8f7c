import { dataOf } from '@daktari/api-client';
import { useState } from 'react';
import { problemCode } from '../api/problem-words';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Ask } from '../parts/Ask';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { CardRows } from '../parts/Card';
import { Empty } from '../parts/Empty';
import { NeedsNetwork } from '../parts/NeedsNetwork';
import { Note } from '../parts/Note';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { ProveAgain } from '../prove/ProveAgain';
import { useText } from '../texts/TextsProvider';
import { addPasskey } from './add-passkey';
import { canPasskeys } from './passkey';
import { PasskeyRow } from './PasskeyRow';
import { usePasskeys, type Passkey } from './use-passkeys';

/** By which one signs in without a code; one is added, or given up, after a sign-in of just now. */
export function PasskeysScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const query = usePasskeys();
  const { busy, error, setError, run } = useDoing();
  const [note, setNote] = useState<string | null>(null);
  const [asked, setAsked] = useState<Passkey | null>(null);
  const name = asked?.name ?? '';
  const mustProve = error !== null && problemCode(error) === 'sign_in_again';

  const add = (): Promise<void> => {
    setNote(null);
    return run(async () => {
      const outcome = await addPasskey(client);
      if (outcome === 'added') toast({ words: say('app.passkeys.added') });
      else setNote(say(outcome === 'known' ? 'page.passkey.known' : 'app.passkeys.add_cancelled'));
      await query.refetch();
    });
  };
  const remove = ({ id }: Passkey): Promise<void> =>
    run(async () => {
      setAsked(null);
      await dataOf(client.DELETE('/api/me/passkeys/{id}', { params: { path: { id } } }));
      toast({ words: say('app.passkeys.removed') });
      await query.refetch();
    });

  return (
    <Screen
      title={say('app.passkeys.title')}
      onBack={onBack}
      savedAt={query.dataUpdatedAt}
      footer={
        canPasskeys() &&
        !mustProve && (
          <Button
            kind="action"
            label={say('app.passkeys.add')}
            disabled={!online}
            busy={busy}
            onPress={() => void add()}
          />
        )
      }
    >
      {mustProve ? <ProveAgain onDone={() => setError(null)} /> : <Refusal error={error} />}
      {note !== null && (
        <Note tone="warning" icon="warning-circle-fill" role="alert">
          {note}
        </Note>
      )}
      {!canPasskeys() && <Note icon="warning-circle-fill">{say('app.passkeys.other_way')}</Note>}
      <Awaited query={query} blocks={[90, 90]}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <Empty
              icon="fingerprint-duotone"
              title={say('app.passkeys.none')}
              more={say('app.passkeys.none_more')}
            />
          ) : (
            <CardRows>
              {passkeys.map((passkey) => (
                <PasskeyRow
                  key={passkey.id}
                  passkey={passkey}
                  disabled={!online || busy}
                  onRemove={() => setAsked(passkey)}
                />
              ))}
            </CardRows>
          )
        }
      </Awaited>
      <NeedsNetwork />
      <Ask
        open={asked !== null}
        kind="danger"
        title={say('app.passkeys.remove_ask', { name })}
        more={say('app.passkeys.remove_more')}
        yes={say('app.passkeys.remove_which', { name })}
        onYes={() => void (asked && remove(asked))}
        onNo={() => setAsked(null)}
      />
    </Screen>
  );
}
