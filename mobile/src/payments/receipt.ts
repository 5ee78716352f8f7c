import type { Payment } from '../api/use-payments';
import type { Visit } from '../api/use-visits';
import type { Fact } from '../parts/Facts';
import type { Say } from '../texts/TextsProvider';
import type { Format } from '../texts/use-format';
import { refundIn } from './its-visit';
import { moneyWords } from './money-words';
import { whereMoney } from './where-money';

/** What a receipt says: enough to prove the payment, nothing of why somebody went. */
export function receiptFacts(
  payment: Payment,
  visit: Pick<Visit, 'reference' | 'payment'> | null,
  zone: string,
  say: Say,
  format: Format,
): readonly Fact[] {
  const { paidCents, refundedCents, receipt, paidAt, clinic, patient, reference } = payment;
  const [paid, back] = [paidCents ?? 0, refundedCents ?? 0];
  const fact = (name: string, value: string | null | undefined): Fact[] => (value ? [{ name, value }] : []);
  return [
    { name: say('app.receipt.paid'), value: format.money(paid), strong: true },
    ...fact(say('app.receipt.returned'), back > 0 ? format.money(back) : null),
    ...fact(say('app.receipt.kept'), back > 0 ? format.money(paid - back) : null),
    ...fact(
      say('app.receipt.where'),
      moneyWords(whereMoney({ ...payment, refund: refundIn(visit) }), say, format).label,
    ),
    ...fact(say('app.receipt.code'), receipt),
    ...fact(
      say('app.receipt.when'),
      paidAt === null ? null : `${format.farDay(paidAt, zone)}, ${format.time(paidAt, zone)}`,
    ),
    ...fact(say('app.receipt.clinic'), clinic?.name),
    ...fact(say('app.receipt.by'), patient?.fullName),
    ...fact(say('app.receipt.visit'), visit?.reference),
    ...fact(say('app.receipt.account'), reference),
  ];
}

export function receiptText(title: string, facts: readonly Fact[]): string {
  return [title, ...facts.map(({ name, value }) => `${name}: ${value}`)].join('\n');
}

/** For a phone's print sheet. A name may hold any letters. */
export function receiptPaper(title: string, facts: readonly Fact[]): string {
  const rows = facts.map(({ name, value }) => `<tr><td>${safe(name)}</td><td>${safe(value)}</td></tr>`);
  return `<html><body style="font-family:sans-serif"><h1>${safe(title)}</h1><table cellpadding="8">${rows.join('')}</table></body></html>`;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
