import { parseProviderAmount, type Cents } from '../../../../src/kernel/money';
import { receiptOf } from './parse-callback';
import { own, ownText, parseStrictJson } from './strict-json';

/** A C2B confirmation or validation. Names and the masked number of the payer stay in the sealed evidence. */
export type C2bMessage =
  | {
      kind: 'payment';
      /** Upper case; null when it is no receipt number. */
      receipt: string | null;
      amountCents: Cents | null;
      shortCode: string | null;
      /** Trimmed and in upper case; nothing fuzzier. */
      reference: string | null;
    }
  | { kind: 'unreadable'; why: 'unparsed' | 'duplicate_keys' };

export function parseC2b(raw: Buffer): C2bMessage {
  const json = parseStrictJson(raw);
  if (json.kind === 'refused') return { kind: 'unreadable', why: json.why };
  const amount = parseProviderAmount(own(json.value, 'TransAmount'));
  return {
    kind: 'payment',
    receipt: receiptOf(own(json.value, 'TransID')),
    amountCents: amount === 0 ? null : amount,
    shortCode: textOf(json.value, 'BusinessShortCode'),
    reference: textOf(json.value, 'BillRefNumber')?.trim().toUpperCase() ?? null,
  };
}

// Documented as text, seen as numbers.
function textOf(value: unknown, key: string): string | null {
  const found = own(value, key);
  return typeof found === 'number' && Number.isSafeInteger(found) ? String(found) : ownText(value, key);
}
