import { parseProviderAmount, type Cents } from '../../../../src/kernel/money';
import { parseMsisdn, type Msisdn } from '../../../../src/kernel/phone';
import { codeOf, PAID_CODE } from './result-codes';
import { own, ownText, parseStrictJson } from './strict-json';

/** An M-Pesa Express callback, read by name and never by position. */
export type StkCallback =
  | {
      kind: 'success';
      checkoutId: string | null;
      /** Null when no Amount came; `unreadable` when one came that is no plain decimal. */
      amount: Cents | 'unreadable' | null;
      /** Upper case; null when none came or it is no receipt number. */
      receipt: string | null;
      receiptUnreadable: boolean;
      /** Null when it did not come or came masked. */
      payer: Msisdn | null;
    }
  | { kind: 'failure'; checkoutId: string | null; code: string; carriesReceipt: boolean }
  | { kind: 'unreadable'; why: 'unparsed' | 'duplicate_keys' | 'duplicate_items' };

const RECEIPT = /^[A-Z0-9]{10}$/;

export function parseCallback(raw: Buffer): StkCallback {
  const json = parseStrictJson(raw);
  if (json.kind === 'refused') return { kind: 'unreadable', why: json.why };
  const callback = own(own(json.value, 'Body'), 'stkCallback');
  const code = codeOf(own(callback, 'ResultCode'));
  if (code === null) return { kind: 'unreadable', why: 'unparsed' };
  const items = metadataOf(own(own(callback, 'CallbackMetadata'), 'Item'));
  if (items === null) return { kind: 'unreadable', why: 'duplicate_items' };
  const checkoutId = ownText(callback, 'CheckoutRequestID');
  if (code !== PAID_CODE) {
    return { kind: 'failure', checkoutId, code, carriesReceipt: items.has('MpesaReceiptNumber') };
  }
  const receipt = receiptOf(items.get('MpesaReceiptNumber'));
  return {
    kind: 'success',
    checkoutId,
    amount: items.has('Amount') ? (parseProviderAmount(items.get('Amount')) ?? 'unreadable') : null,
    receipt,
    receiptUnreadable: items.has('MpesaReceiptNumber') && receipt === null,
    payer: payerOf(items.get('PhoneNumber')),
  };
}

/** A receipt number in upper case, the form under which it is unique; null when it is none. */
export function receiptOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.toUpperCase() : '';
  return RECEIPT.test(text) ? text : null;
}

// Null when one name came twice: a reader that takes the first and one that takes the last would disagree.
function metadataOf(items: unknown): Map<string, unknown> | null {
  const found = new Map<string, unknown>();
  for (const item of Array.isArray(items) ? (items as unknown[]) : [items]) {
    const name = own(item, 'Name');
    if (typeof name !== 'string') continue;
    if (found.has(name)) return null;
    found.set(name, own(item, 'Value'));
  }
  return found;
}

function payerOf(value: unknown): Msisdn | null {
  return typeof value === 'number' || typeof value === 'string' ? parseMsisdn(String(value)) : null;
}
