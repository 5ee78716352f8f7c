import { useRouter } from 'expo-router';
import type { Visit } from '../api/use-visits';
import { useOnline } from '../network/use-connection';
import { Button } from '../parts/Button';
import { countdown } from '../sign-in/wait';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { openCents, type Stage } from './pay-stage';

export interface PayFooterProps {
  visit: Visit;
  stage: Exclude<Stage, { kind: 'booked' }>;
  again: { inMs: number } | null;
  busy: boolean;
  byBill: boolean;
  onPay(): void;
  onByBill(): void;
}

/** The next step, once there is one: off with its reason before that, and never the mango while M-Pesa is silent. */
export function PayFooter({ visit, stage, again, busy, byBill, onPay, onByBill }: PayFooterProps) {
  const say = useText();
  const format = useFormat();
  const router = useRouter();
  const online = useOnline();
  const amount = format.money(openCents(visit));
  const wait = again && again.inMs > 0 ? say('app.pay.again_in', { time: countdown(again.inMs) }) : null;
  const off = again === null || again.inMs > 0 || !online;
  const reason = online ? wait : say('app.times.offline');

  switch (stage.kind) {
    case 'asked':
      return null;
    case 'pin':
      return (
        <>
          <Button
            kind="soft"
            label={reason ?? say(again ? 'app.pay.again' : 'app.pay.again_off')}
            disabled={off}
            busy={busy}
            onPress={onPay}
          />
          {!byBill && <Button kind="outline" label={say('app.pay.bill_instead')} onPress={onByBill} />}
        </>
      );
    case 'unclear':
      return (
        <Button
          kind="outline"
          icon="lock-simple-fill"
          label={off ? say('app.pay.again_off') : say('app.pay.again')}
          disabled={off}
          busy={busy}
          onPress={onPay}
        />
      );
    case 'failed':
      return (
        <Button
          kind="action"
          icon="arrow-clockwise-bold"
          label={reason ?? say('app.pay.try', { amount })}
          disabled={off}
          busy={busy}
          onPress={onPay}
        />
      );
    case 'unpaid':
      return (
        <Button
          kind="action"
          icon="device-mobile-bold"
          label={reason ?? say('app.pay.pay', { amount })}
          disabled={off}
          busy={busy}
          onPress={onPay}
        />
      );
    case 'ended':
      return stage.money === 'asking' ? null : (
        <Button kind="action" label={say('app.pay.choose_again')} onPress={() => router.replace('/book')} />
      );
  }
}
