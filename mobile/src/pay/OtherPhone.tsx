import { useState } from 'react';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { PhoneField } from '../parts/PhoneField';
import { TextLink } from '../parts/TextLink';
import { looksWhole, phoneToSend } from '../sign-in/phone';
import { countdown } from '../sign-in/wait';
import { useText } from '../texts/TextsProvider';

export interface OtherPhoneProps {
  busy: boolean;
  /** How long M-Pesa can't be asked yet; null: not while this stands. */
  waitMs: number | null;
  onPay(phone: string): void;
}

/** Somebody else pays: their phone is asked for its PIN. */
export function OtherPhone({ busy, waitMs, onPay }: OtherPhoneProps) {
  const say = useText();
  const allowed = waitMs === 0;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  if (!open) {
    return (
      <TextLink icon="device-mobile-bold" label={say('app.pay.other_phone')} onPress={() => setOpen(true)} />
    );
  }

  function send(): void {
    setWrong(!looksWhole(typed));
    if (looksWhole(typed) && allowed) onPay(phoneToSend(typed));
  }

  return (
    <Card padded>
      <PhoneField
        label={say('app.pay.other_phone_label')}
        hint={say('app.pay.other_phone_hint')}
        error={wrong ? say('app.pay.other_phone_wrong') : null}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
        onSubmitEditing={send}
      />
      <Button
        label={
          waitMs === null || allowed
            ? say('app.pay.other_phone')
            : say('app.pay.again_in', { time: countdown(waitMs) })
        }
        busy={busy}
        disabled={!allowed}
        onPress={send}
      />
    </Card>
  );
}
