import type { Channel, Language } from './domain/delivery';
import type { MessageFacts } from './domain/facts';
import type { DeliveryKind } from './domain/notice';
import type { Reach, SendOutcome } from './domain/send-outcome';

/** A message in words, ready for its channel. */
export type Content =
  | {
      channel: 'whatsapp';
      /** `kind.language`, under which the settings hold the approved template's ContentSid. */
      template: string;
      /** The template's numbered variables. */
      variables: Readonly<Record<string, string>>;
    }
  | { channel: 'sms'; body: string }
  | { channel: 'email'; subject: string; body: string };

export interface Outgoing {
  deliveryId: string;
  /** An MSISDN (2547…), or a mail address for `email`. */
  to: string;
  content: Content;
}

/** A way to people: speaks its provider's protocol, never throws for what the provider or the network does. */
export interface Sender {
  send(message: Outgoing): Promise<SendOutcome>;
  /**
   * The provider's ids of messages that look like this one and are not older than `since`.
   * Null when the provider did not answer. Senders that cannot be asked answer with none.
   */
  lookUp(message: Outgoing, since: Date): Promise<readonly string[] | null>;
}

export type Senders = Readonly<Record<Channel, Sender>>;

export interface Texts {
  /** @throws TypeError when a value that the text needs is absent */
  write(kind: DeliveryKind, channel: Channel, language: Language, facts: MessageFacts): Content;
}

/** Whom a message that failed with this code of the provider still lets us reach. */
export type ReachOf = (code: string | null) => Reach;
