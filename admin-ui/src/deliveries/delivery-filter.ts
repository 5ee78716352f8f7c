import type { Delivery } from '../data/records';
import { spanOfDays } from '../time/clinic-day';

export type DeliveryState = Delivery['state'];
export type DeliveryChannel = Delivery['channel'];

// Each once: what the server adds does not compile until it stands here.
const EACH_STATE = {
  planned: true,
  sending: true,
  sent: true,
  delivered: true,
  read: true,
  unknown: true,
  failed: true,
  cancelled: true,
  skipped: true,
  opted_out: true,
} satisfies Record<DeliveryState, true>;
const EACH_CHANNEL = { whatsapp: true, sms: true, email: true, push: true } satisfies Record<
  DeliveryChannel,
  true
>;
export const STATES = Object.keys(EACH_STATE) as readonly DeliveryState[];
export const CHANNELS = Object.keys(EACH_CHANNEL) as readonly DeliveryChannel[];

export const DELIVERY_TABS = ['lost', 'all'] as const;
export type DeliveryTab = (typeof DELIVERY_TABS)[number];

/** What somebody chose; days as a date field has them. */
export interface ChosenDeliveries {
  state: DeliveryState | null;
  channel: DeliveryChannel | null;
  from: string;
  to: string;
}
export const ANY_DELIVERY: ChosenDeliveries = { state: null, channel: null, from: '', to: '' };

/** As the server takes it. */
export type DeliveryFilter = Partial<
  Record<'state' | 'channel' | 'patient' | 'from' | 'to' | 'lost', string>
>;

/** Both days are in; null when the last lies before the first. What is lost has one state and needs no choice of it. */
export function deliveryFilter(
  tab: DeliveryTab,
  { state, channel, ...days }: ChosenDeliveries,
  { patient, timeZone }: { patient: string | null; timeZone: string },
): DeliveryFilter | null {
  const span = spanOfDays(days, timeZone);
  if (span === null) return null;
  return {
    ...(tab === 'lost' && { lost: 'true' }),
    ...(tab === 'all' && state && { state }),
    ...(channel && { channel }),
    ...(patient && { patient }),
    ...span,
  };
}
