import type { Parts } from './parts';

export type Counts = {
  /** Pushes that Daraja accepted, and those it refused, per phone and account reference. */
  pushes: {
    msisdn: string;
    reference: string;
    accepted: number;
    refused: number;
    paid: number;
    callbacks: number;
    queries: number;
  }[];
  /** Messages that Twilio took in, per number and channel. */
  messages: { to: string; channel: string; taken: number; delivered: number }[];
  mail: { to: string; count: number }[];
  /** Receipts whose C2B confirmation has gone out, or was dropped by a fault. */
  confirmations: string[];
};

/** Counted from what arrived here, not from what the product says it did. */
export function countAll({ mpesa, messaging, mailbox }: Parts): Counts {
  const pushes = new Map<string, Counts['pushes'][number]>();
  const pushRow = (msisdn: string, reference: string): Counts['pushes'][number] =>
    rowOf(pushes, `${msisdn} ${reference}`, {
      msisdn,
      reference,
      accepted: 0,
      refused: 0,
      paid: 0,
      callbacks: 0,
      queries: 0,
    });
  for (const push of mpesa.pushes()) {
    const row = pushRow(push.msisdn, push.accountReference);
    row.accepted += 1;
    row.callbacks += push.callbacksSent;
    row.queries += push.queries;
    if (push.state.kind === 'finished' && push.state.result.receipt !== null) row.paid += 1;
  }
  for (const refused of mpesa.refused()) pushRow(refused.msisdn, refused.reference).refused += 1;

  const messages = new Map<string, Counts['messages'][number]>();
  for (const message of messaging.messages().filter((one) => one.direction === 'outbound-api')) {
    const row = rowOf(messages, `${message.msisdn} ${message.channel}`, {
      to: message.msisdn,
      channel: message.channel,
      taken: 0,
      delivered: 0,
    });
    row.taken += 1;
    if (message.status === 'delivered' || message.status === 'read') row.delivered += 1;
  }

  const mail = new Map<string, Counts['mail'][number]>();
  for (const to of mailbox.list(null).flatMap((one) => one.to)) rowOf(mail, to, { to, count: 0 }).count += 1;
  return {
    pushes: [...pushes.values()],
    messages: [...messages.values()],
    mail: [...mail.values()],
    confirmations: [...mpesa.c2bUrls.values()].flatMap(({ told }) => told),
  };
}

function rowOf<Row>(rows: Map<string, Row>, key: string, fresh: Row): Row {
  const row = rows.get(key) ?? fresh;
  rows.set(key, row);
  return row;
}
