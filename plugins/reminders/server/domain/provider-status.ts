import type { Delivery, DeliveryState } from './delivery';

/** Where a provider's status leads: forward along sent, failed, delivered, read, and never back. */
export type ReportedState = Extract<DeliveryState, 'sent' | 'failed' | 'delivered' | 'read'>;

/** Twilio's message status as a state of ours; null for statuses of incoming messages and for unknown words. */
export function reportedState(status: string): ReportedState | null {
  switch (status) {
    case 'accepted':
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'sent':
    case 'partially_delivered':
      return 'sent';
    case 'delivered':
      return 'delivered';
    case 'read':
      return 'read';
    case 'failed':
    case 'undelivered':
    case 'canceled':
      return 'failed';
    default:
      return null;
  }
}

/** The state after a report that may come late, twice or before the answer to the send itself. */
export function afterReport(delivery: Delivery, providerId: string, reported: ReportedState): DeliveryState {
  // A copy that was sent again goes by another id: its failure says nothing about the one that counts.
  const other = delivery.providerId !== null && delivery.providerId !== providerId;
  if (other && rank(reported) < rank('delivered')) return delivery.state;
  return rank(reported) > rank(delivery.state) ? reported : delivery.state;
}

// A delivered message outranks a failed one: arrival is proof, failure may be a guess of the network.
function rank(state: DeliveryState): number {
  switch (state) {
    case 'planned':
    case 'sending':
    case 'unknown':
    case 'cancelled':
    case 'skipped':
      return 0;
    case 'sent':
      return 1;
    case 'failed':
    case 'opted_out':
      return 2;
    case 'delivered':
      return 3;
    case 'read':
      return 4;
    default:
      return state satisfies never;
  }
}
