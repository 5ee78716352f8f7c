import type { Visit } from '../api/use-visits';
import { Button } from '../parts/Button';
import { useText } from '../texts/TextsProvider';
import { useFormat } from '../texts/use-format';
import { openCents, stageOf } from './pay-stage';
import { useOpenPayment } from './use-open-payment';

/** From a held visit to its payment: mango while there is something to do, quiet while M-Pesa is asked. */
export function PayHeldButton({ visit, now }: { visit: Visit; now: Date }) {
  const say = useText();
  const format = useFormat();
  const openPayment = useOpenPayment();
  const { kind } = stageOf(visit, now);
  const mayPay = kind === 'unpaid' || kind === 'failed';
  return (
    <Button
      kind={mayPay ? 'action' : 'soft'}
      icon="device-mobile-bold"
      label={mayPay ? say('app.pay.pay', { amount: format.money(openCents(visit)) }) : say('app.pay.open')}
      onPress={() => openPayment(visit.id)}
    />
  );
}
