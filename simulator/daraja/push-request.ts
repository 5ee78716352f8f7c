import type { Merchant } from '../options';
import { isDarajaMsisdn } from '../world/msisdn';
import { invalidField, type Refusal } from './envelope';
import { checkPassword } from './password';
import { fieldText } from './tokens';

export type PushRequest = {
  merchant: Merchant;
  kind: 'paybill' | 'till';
  partyB: string;
  msisdn: string;
  amountShillings: number;
  callbackUrl: string;
  accountReference: string;
  description: string;
};

/** Reads an STK push body the way the door does: the first field that is wrong is named, and nothing else. */
export function readPushRequest(
  body: unknown,
  merchants: Merchant[],
): { refusal: Refusal } | { push: PushRequest } {
  const password = checkPassword(body, merchants);
  if ('refusal' in password) return password;
  const kind = kindOf(fieldText(body, 'TransactionType'));
  if (!kind) return { refusal: invalidField('TransactionType') };
  const amount = fieldText(body, 'Amount');
  if (!isWholeAmount(amount)) return { refusal: invalidField('Amount') };
  const partyA = fieldText(body, 'PartyA');
  if (!isDarajaMsisdn(partyA)) return { refusal: invalidField('PartyA') };
  const partyB = fieldText(body, 'PartyB');
  if (!/^\d{5,7}$/.test(partyB)) return { refusal: invalidField('PartyB') };
  const msisdn = fieldText(body, 'PhoneNumber');
  if (!isDarajaMsisdn(msisdn)) return { refusal: invalidField('PhoneNumber') };
  const callbackUrl = fieldText(body, 'CallBackURL');
  if (!isCallbackUrl(callbackUrl)) return { refusal: invalidField('CallBackURL') };
  const accountReference = fieldText(body, 'AccountReference');
  if (!/^[\x20-\x7e]{1,12}$/.test(accountReference)) return { refusal: invalidField('AccountReference') };
  const description = fieldText(body, 'TransactionDesc');
  if (description === '') return { refusal: invalidField('TransactionDesc') };
  const amountShillings = Number(amount);
  return {
    push: {
      merchant: password.merchant,
      kind,
      partyB,
      msisdn,
      amountShillings,
      callbackUrl,
      accountReference,
      description,
    },
  };
}

/** Whole shillings, 1 to 250,000. */
export function isWholeAmount(text: string): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= 250_000;
}

const tellingNames = /m-?pesa|safaricom/i;
// As whole words only: a random token may hold these letters by chance.
const tellingWords = /(^|[^a-z0-9])(exe|exec|cmd|sql|query)(?![a-z0-9])/i;

/**
 * Live Daraja wants HTTPS and no telling words in the address. Plain HTTP is let through to loopback and to
 * names without a dot, where the product under test runs.
 */
export function isCallbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const near = /^(localhost|127\.0\.0\.1|\[::1\]|[^.]+)$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && near)) return false;
  // The host as it was written: URL lower-cases it, and Daraja was seen to refuse upper case.
  const written = /^https?:\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  return (
    written !== '' &&
    written === written.toLowerCase() &&
    !tellingNames.test(text) &&
    !tellingWords.test(text)
  );
}

function kindOf(transactionType: string): PushRequest['kind'] | null {
  if (transactionType === 'CustomerPayBillOnline') return 'paybill';
  if (transactionType === 'CustomerBuyGoodsOnline') return 'till';
  return null;
}
