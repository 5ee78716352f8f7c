import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useConsole, useText } from '../console-context';
import type { VisitDetail } from '../data/records';
import { useSameKey } from '../data/use-same-key';
import { Ask } from '../parts/Ask';
import { PhoneField } from '../parts/PhoneField';
import { useFormat } from '../parts/use-format';

/** One more prompt for what is not paid, on the patient's phone or on another one. */
export function AskAgain({ visit, onClose }: { visit: VisitDetail; onClose(): void }) {
  const { http } = useConsole();
  const say = useText();
  const format = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const keyOf = useSameKey();
  const [phone, setPhone] = useState('');
  const ask = useMutation({
    mutationFn: (body: object) =>
      http.send(`/api/visits/${encodeURIComponent(visit.id)}/pay`, {
        ...{ method: 'POST' as const, body, headers: { 'Idempotency-Key': keyOf(body) } },
      }),
    onSuccess: () => {
      notify(say('console.pay.again_done'), { type: 'success' });
      onClose();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['visit', visit.id] }),
  });
  const owed = visit.payment ? visit.payment.amountCents - visit.payment.paidCents : visit.priceCents;
  return (
    <Ask
      title={say('console.pay.again_ask', { amount: format.money(owed) })}
      yes={say('console.pay.again')}
      onYes={() => ask.mutate(phone.trim() === '' ? {} : { phone: phone.trim() })}
      final
      busy={ask.isPending}
      onNo={onClose}
      error={ask.error}
    >
      <PhoneField label={say('console.book.phone')} value={phone} onChange={setPhone} />
    </Ask>
  );
}
