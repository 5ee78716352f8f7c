import { useText } from '../console-context';
import type { Delivery } from '../data/records';
import { Ask } from '../parts/Ask';
import { useSendAgain } from './use-deliveries';

interface SendAgainProps {
  delivery: Delivery;
  onClose(): void;
  onDone(): void;
}

export function SendAgain({
  delivery: { id, kind, channel, state, patient },
  onClose,
  onDone,
}: SendAgainProps) {
  const say = useText();
  const again = useSendAgain(onDone);
  return (
    <Ask
      title={say('console.again.title')}
      yes={say('console.again.do')}
      onYes={() => again.mutate(id)}
      final
      busy={again.isPending}
      onNo={onClose}
      error={again.error}
    >
      <p>
        {say('console.again.what', {
          kind: say(`console.delivery.kind.${kind}`),
          name: patient.fullName,
          channel: say(`console.delivery.channel.${channel}`),
        })}
      </p>
      <p>{say('console.again.more')}</p>
      {state === 'unknown' && <p className="note note-warm">{say('console.again.unknown')}</p>}
    </Ask>
  );
}
