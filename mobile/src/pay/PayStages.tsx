import { useRouter } from 'expo-router';
import { useState } from 'react';
import { problemWords } from '../api/problem-words';
import type { Visit } from '../api/use-visits';
import { Button } from '../parts/Button';
import { Note } from '../parts/Note';
import { Screen } from '../parts/Screen';
import { useToast } from '../parts/ToastProvider';
import { useText } from '../texts/TextsProvider';
import { EndedStage } from './EndedStage';
import { FailedStage } from './FailedStage';
import { HoldNote } from './HoldNote';
import { OtherPhone } from './OtherPhone';
import { PayBillCard } from './PayBillCard';
import { PayFooter } from './PayFooter';
import { holdOf, sendAgain, type Stage } from './pay-stage';
import { PinStage } from './PinStage';
import { UnclearStage } from './UnclearStage';
import { usePay } from './use-pay';
import { WhatIsPaid } from './WhatIsPaid';

export interface PayStagesProps {
  visit: Visit;
  stage: Exclude<Stage, { kind: 'booked' }>;
  now: Date;
  /** It does not look again by itself any more. */
  stopped: boolean;
  look(): void;
  savedAt: number;
}

/** Where the payment stands, what is safe, and the one next step (p04, p06, p14, p23). */
export function PayStages({ visit, stage, now, stopped, look, savedAt }: PayStagesProps) {
  const say = useText();
  const router = useRouter();
  const toast = useToast();
  const { busy, trouble, pay, extend } = usePay(visit);
  const [byBill, setByBill] = useState(false);
  /** Whose phone was asked, where it is not the own one. */
  const [otherPhone, setOtherPhone] = useState<string | null>(null);
  const again = sendAgain(visit, stage, now);
  const hold = holdOf(visit, now);
  const mayPay = again !== null && again.inMs === 0;
  // Whoever is not being asked may pay without data; while M-Pesa is silent nobody is told to pay.
  const showsBill = stage.kind === 'failed' || stage.kind === 'unpaid' || (stage.kind === 'pin' && byBill);

  async function ask(phone: string | null): Promise<void> {
    if (!(await pay(phone))) return;
    setOtherPhone(phone);
    setByBill(false);
  }

  async function more(): Promise<void> {
    if (await extend()) toast({ words: say('app.pay.extended') });
  }

  return (
    <Screen
      title={say('app.pay.title')}
      onBack={() => router.dismissTo('/')}
      savedAt={savedAt}
      footer={
        <PayFooter
          visit={visit}
          stage={stage}
          again={again}
          busy={busy}
          byBill={byBill}
          onPay={() => void ask(null)}
          onByBill={() => setByBill(true)}
        />
      }
    >
      <WhatIsPaid visit={visit} now={now} />
      <StageOf visit={visit} stage={stage} now={now} mayPay={mayPay} otherPhone={otherPhone} />
      {trouble != null && (
        <Note tone="danger" icon="warning-circle-fill" role="alert">
          {problemWords(trouble, say)}
        </Note>
      )}
      {stopped && (
        <>
          <Note icon="clock-bold" role="status">
            {say('app.pay.stopped')}
          </Note>
          <Button kind="soft" icon="arrow-clockwise-bold" label={say('app.pay.look')} onPress={look} />
        </>
      )}
      {hold && <HoldNote visit={visit} hold={hold} now={now} busy={busy} onExtend={() => void more()} />}
      {showsBill && <PayBillCard visit={visit} cancelFirst={stage.kind === 'pin'} />}
      {(stage.kind === 'failed' || stage.kind === 'unpaid') && (
        <OtherPhone busy={busy} waitMs={again?.inMs ?? null} onPay={(phone) => void ask(phone)} />
      )}
    </Screen>
  );
}

interface StageOfProps extends Pick<PayStagesProps, 'visit' | 'stage' | 'now'> {
  mayPay: boolean;
  otherPhone: string | null;
}

function StageOf({ visit, stage, now, mayPay, otherPhone }: StageOfProps) {
  switch (stage.kind) {
    case 'asked':
    case 'pin':
      return <PinStage visit={visit} stage={stage} now={now} otherPhone={otherPhone} />;
    case 'unclear':
      return <UnclearStage visit={visit} mayPay={mayPay} />;
    case 'failed':
    case 'unpaid':
      return <FailedStage visit={visit} stage={stage} />;
    case 'ended':
      return <EndedStage visit={visit} stage={stage} />;
  }
}
