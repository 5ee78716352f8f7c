import { dataOf, type Schemas } from '@daktari/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useParts } from '../AppProvider';
import { useBack } from '../chosen/use-back';
import { useOnline } from '../network/use-connection';
import { Awaited } from '../parts/Awaited';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Refusal } from '../parts/Refusal';
import { Screen } from '../parts/Screen';
import { TextField } from '../parts/TextField';
import { useToast } from '../parts/ToastProvider';
import { Toggle } from '../parts/Toggle';
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { quietHours } from './quiet-hours';
import { WaysCard } from './WaysCard';

type Notifications = Schemas['Notifications'];
/** What is offered to who had none. */
const USUAL = { from: '21:00', to: '07:00' };

/** When reminders wait, and what never does. */
export function QuietScreen() {
  const say = useText();
  const onBack = useBack('/mine');
  const { client } = useParts();
  const query = useQuery({
    queryKey: ['notifications'],
    queryFn: () => dataOf(client.GET('/api/me/notifications')),
  });
  if (query.data) return <Form held={query.data} savedAt={query.dataUpdatedAt} onBack={onBack} />;
  return (
    <Screen title={say('app.quiet.title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Awaited query={query} blocks={[72, 90, 90]}>
        {() => null}
      </Awaited>
    </Screen>
  );
}

function Form({ held, savedAt, onBack }: { held: Notifications; savedAt: number; onBack(): void }) {
  const say = useText();
  const online = useOnline();
  const toast = useToast();
  const queries = useQueryClient();
  const { client } = useParts();
  const { busy, error, run } = useDoing();
  const [on, setOn] = useState(held.quietHours !== null);
  const [from, setFrom] = useState((held.quietHours ?? USUAL).from);
  const [to, setTo] = useState((held.quietHours ?? USUAL).to);
  const [wrong, setWrong] = useState(false);

  function save(): void {
    const hours = on ? quietHours(from, to) : null;
    setWrong(on && hours === null);
    if (on && hours === null) return;
    void run(async () => {
      const body = { quietHours: hours };
      queries.setQueryData(['notifications'], await dataOf(client.PUT('/api/me/notifications', { body })));
      toast({ words: say('app.quiet.saved') });
    });
  }

  return (
    <Screen
      title={say('app.quiet.title')}
      onBack={onBack}
      savedAt={savedAt}
      footer={
        <Button
          kind="action"
          label={online ? say('app.quiet.save') : `${say('app.quiet.save')}: ${say('app.needs_network')}`}
          disabled={!online}
          busy={busy}
          onPress={save}
        />
      }
    >
      <Card>
        <Toggle label={say('app.quiet.on')} more={say('app.quiet.on_more')} on={on} onChange={setOn} />
      </Card>
      {on && (
        <>
          <TextField
            label={say('app.quiet.from')}
            hint={say('app.quiet.hint')}
            value={from}
            onChange={setFrom}
          />
          <TextField
            label={say('app.quiet.to')}
            value={to}
            onChange={setTo}
            onSubmitEditing={save}
            error={wrong ? say('app.quiet.wrong') : null}
          />
        </>
      )}
      <Refusal error={error} />
      <Words tone="ink2">{say('app.quiet.exact')}</Words>
      <WaysCard channels={held.channels} />
    </Screen>
  );
}
