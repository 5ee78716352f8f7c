import type { PaymentState, VisitState } from '../data/records';
import { useConsole, useText } from '../console-context';
import { Chip } from './Chip';
import { Icon } from './Icon';
import { channelLook, paymentLook, shownState, visitLook } from './states';

export function VisitChip({ state, endsAt }: { state: VisitState; endsAt: string }) {
  const { clock } = useConsole();
  const say = useText();
  const { tone, icon, label } = visitLook(shownState({ state, endsAt }, clock.now()));
  return (
    <Chip tone={tone} icon={icon}>
      {say(label)}
    </Chip>
  );
}

export function PaymentChip({ state }: { state: PaymentState }) {
  const say = useText();
  const { tone, icon, label } = paymentLook(state);
  return (
    <Chip tone={tone} icon={icon}>
      {say(label)}
    </Chip>
  );
}

export function Channel({ channel }: { channel: string }) {
  const say = useText();
  const { icon, label } = channelLook(channel);
  return (
    <span className="with-icon">
      <Icon name={icon} />
      {say(label)}
    </span>
  );
}
