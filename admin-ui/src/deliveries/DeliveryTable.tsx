import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { Delivery } from '../data/records';
import { HeadRow } from '../parts/HeadRow';
import { mayCall } from '../session/me';
import { DeliveryRow } from './DeliveryRow';
import { SendAgain } from './SendAgain';

export function DeliveryTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  const { me } = useConsole();
  const say = useText();
  const notify = useNotify();
  const [again, setAgain] = useState<Delivery | null>(null);
  const heads = {
    time: say('console.delivery.time'),
    about: say('console.delivery.about'),
    patient: say('console.delivery.patient'),
    channel: say('console.delivery.channel'),
    state: say('console.delivery.state'),
  };
  const mayAgain =
    mayCall(me, 'deliveries.send-again') && deliveries.some(({ mayBeSentAgain }) => mayBeSentAgain);
  return (
    <>
      <table className="records" aria-label={say('console.deliveries.title')}>
        <HeadRow heads={heads}>{mayAgain && <th scope="col">{say('console.delivery.actions')}</th>}</HeadRow>
        <tbody>
          {deliveries.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              heads={heads}
              onAgain={mayAgain ? () => setAgain(delivery) : null}
            />
          ))}
        </tbody>
      </table>
      {again && (
        <SendAgain
          delivery={again}
          onClose={() => setAgain(null)}
          onDone={() => {
            setAgain(null);
            notify(say('console.again.done'), { type: 'success' });
          }}
        />
      )}
    </>
  );
}
