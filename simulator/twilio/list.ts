import type { TwilioMessage } from './message';

export type ListFilter = {
  to: string | null;
  from: string | null;
  sentAfter: number | null;
  sentBefore: number | null;
  page: number;
  pageSize: number;
};

/** Reads the query of GET Messages; `DateSent>` and `DateSent<` are names that end in the sign itself. */
export function readListFilter(query: URLSearchParams): ListFilter {
  const on = query.get('DateSent');
  return {
    to: query.get('To'),
    from: query.get('From'),
    sentAfter: instant(query.get('DateSent>') ?? on),
    sentBefore: on ? endOfDay(on) : instant(query.get('DateSent<')),
    page: Math.max(0, Number(query.get('Page') ?? 0) || 0),
    pageSize: Math.min(1000, Math.max(1, Number(query.get('PageSize') ?? 50) || 50)),
  };
}

/** Newest first, as Twilio lists them. A message not yet sent counts by the time it was made. */
export function filterMessages(messages: TwilioMessage[], filter: ListFilter): TwilioMessage[] {
  return messages.filter((one) => matches(one, filter)).reverse();
}

function matches(message: TwilioMessage, filter: ListFilter): boolean {
  const at = message.sentAt ?? message.createdAt;
  return (
    (filter.to === null || message.to === filter.to) &&
    (filter.from === null || message.from === filter.from) &&
    (filter.sentAfter === null || at >= filter.sentAfter) &&
    (filter.sentBefore === null || at <= filter.sentBefore)
  );
}

function instant(text: string | null): number | null {
  const value = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(value) ? null : value;
}

function endOfDay(text: string): number | null {
  const start = instant(text);
  return start === null ? null : start + 86_400_000 - 1;
}
