export type Channel = 'sms' | 'whatsapp';
export type MessageStatus = 'queued' | 'sent' | 'delivered' | 'read' | 'undelivered' | 'failed' | 'received';

/** A message as Twilio keeps it. Instants are epoch milliseconds of the shared clock. */
export type TwilioMessage = {
  sid: string;
  channel: Channel;
  direction: 'outbound-api' | 'inbound';
  /** As written by the caller: `+2547…` or `whatsapp:+2547…`. */
  to: string;
  from: string;
  msisdn: string;
  body: string;
  buttons: string[];
  contentSid: string | null;
  /** Free text may reach a WhatsApp user only within 24 hours of their last message. */
  freeText: boolean;
  statusCallback: string | null;
  status: MessageStatus;
  errorCode: string | null;
  createdAt: number;
  sentAt: number | null;
  updatedAt: number;
};

/** The JSON resource of the 2010 API; dates are RFC 2822. */
export function messageResource(message: TwilioMessage, accountSid: string): Record<string, unknown> {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode === null ? null : Number(message.errorCode),
    error_message: null,
    from: message.from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: String(segments(message)),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}

function rfc2822(epochMs: number): string {
  return new Date(epochMs).toUTCString().replace('GMT', '+0000');
}

function segments(message: TwilioMessage): number {
  if (message.channel === 'whatsapp') return 1;
  return message.body.length <= 160 ? 1 : Math.ceil(message.body.length / 153);
}
