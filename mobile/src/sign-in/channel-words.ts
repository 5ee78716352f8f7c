import type { PlainAppKey } from '@daktari/texts/app';
import type { IconName } from '../parts/Icon';
import type { Channel } from './flow';

export const SENT_BY: Record<Channel, PlainAppKey> = {
  'whatsapp-then-sms': 'page.code.sent.whatsapp',
  sms: 'page.code.sent.sms',
  voice: 'page.code.sent.voice',
};

interface Offer {
  icon: IconName;
  /** Where it was this one that the code was asked for by. */
  again: PlainAppKey;
  first: PlainAppKey;
  more: PlainAppKey;
}

export const OFFERS: Record<Channel, Offer> = {
  'whatsapp-then-sms': {
    icon: 'arrows-clockwise-duotone',
    again: 'page.code.again.whatsapp',
    first: 'page.code.by.whatsapp',
    more: 'page.code.by.whatsapp_more',
  },
  sms: {
    icon: 'chat-text-duotone',
    again: 'page.code.again.sms',
    first: 'page.code.by.sms',
    more: 'page.code.by.sms_more',
  },
  voice: {
    icon: 'phone-call-duotone',
    again: 'page.code.again.voice',
    first: 'page.code.by.voice',
    more: 'page.code.by.voice_more',
  },
};
