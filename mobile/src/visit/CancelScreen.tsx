import { dataOf } from '@daktari/api-client';
import { useState } from 'react';
import { useDoing } from '../api/use-doing';
import { useVisit, useVisitChanged } from '../api/use-visit';
import type { Visit } from '../api/use-visits';
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
import { Words } from '../parts/Words';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { useNow } from '../time/use-now';
import { termsNow } from './terms-now';
import { whenWords } from './when-words';

/** As the server takes it. */
const MOST_LETTERS = 200;

/** What comes back is said before; the reason need not be. */
export function CancelScreen({ id }: { id: string }) {
  const say = useText();
  const query = useVisit(id);
  const onBack = useBack('/visit');
  if (query.data) return <Cancel visit={query.data} onBack={onBack} />;
  return (
    <Screen title={say('app.visit.cancel_title')} onBack={onBack} savedAt={query.dataUpdatedAt}>
      <Awaited query={query} blocks={[160]}>
        {() => null}
      </Awaited>
    </Screen>
  );
}

function Cancel({ visit, onBack }: { visit: Visit; onBack(): void }) {
  const say = useText();
  const format = useFormat();
  const now = useNow();
  const online = useOnline();
  const toast = useToast();
  const { client } = useParts();
  const changed = useVisitChanged();
  const { busy, error, run } = useDoing();
  const [reason, setReason] = useState('');
  const { canCancel } = termsNow(visit, now);

  function cancel(): Promise<void> {
    return run(async () => {
      const why = reason.trim();
      const body = why === '' ? {} : { reason: why };
      const params = { path: { id: visit.id } };
      await changed(await dataOf(client.POST('/api/visits/{id}/cancel', { params, body })));
      toast({ words: say('app.visit.cancelled') });
      onBack();
    });
  }

  return (
    <Screen
      title={say('app.visit.cancel_title')}
      onBack={onBack}
      footer={
        <>
          {canCancel && (
            <Button
              kind="danger"
              label={
                online
                  ? say('app.visit.cancel_yes')
                  : `${say('app.visit.cancel')}: ${say('app.needs_network')}`
              }
              disabled={!online}
              busy={busy}
              onPress={() => void cancel()}
            />
          )}
          <Button kind="outline" label={say('app.visit.cancel_no')} onPress={onBack} />
        </>
      }
    >
      <Card padded>
        <Words kind="title">{whenWords(visit.startsAt, visit.timeZone, say, format)}</Words>
        <Words>{visit.practitioner.name}</Words>
      </Card>
      {canCancel ? <ComesBack visit={visit} now={now} /> : <Words>{say('app.visit.cancel_over')}</Words>}
      <Refusal error={error} />
      {canCancel && (
        <TextField
          label={say('app.visit.cancel_reason')}
          hint={say('app.visit.cancel_reason_hint')}
          value={reason}
          onChange={setReason}
          maxLength={MOST_LETTERS}
          autoCapitalize="sentences"
        />
      )}
    </Screen>
  );
}

function ComesBack({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const format = useFormat();
  const amount = format.money((visit.payment?.paidCents ?? 0) - (visit.payment?.refundedCents ?? 0));
  const { refund } = termsNow(visit, now);
  const when = whenWords(visit.terms.freeUntil, visit.timeZone, say, format);
  const [first, more] = {
    full: [say('app.visit.cancel_full', { amount }), say('app.visit.cancel_full_more')],
    none: [say('app.visit.cancel_none', { amount }), say('app.visit.cancel_none_more', { when })],
    'nothing-paid': [say('app.visit.cancel_unpaid'), ''],
  }[refund];
  return (
    <Card padded>
      <Words kind="h3" heading={2}>
        {first}
      </Words>
      {more !== '' && <Words>{more}</Words>}
      <Words tone="ink2">{say('app.visit.cancel_free')}</Words>
    </Card>
  );
}
