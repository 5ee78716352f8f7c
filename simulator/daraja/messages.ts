import { eatStamp, smsDateTime } from '../world/eat';
import { kesPlain } from '../world/money';
import { maskMsisdn } from '../world/msisdn';
import type { Phone } from '../world/phone';
import type { TillEntry } from '../world/till';
import type { Push, PushResult } from './push';

/** The STK callback body as observed: metadata only on success, numbers as numbers, a failure without metadata. */
export function stkCallback(push: Push, result: PushResult, amountShillings: number): unknown {
  const base = {
    MerchantRequestID: push.merchantRequestId,
    CheckoutRequestID: push.checkoutRequestId,
    // Live callbacks carry numbers, except for the codes that are not numbers (SFC_IC0003).
    ResultCode: /^\d+$/.test(result.code) ? Number(result.code) : result.code,
    ResultDesc: result.description,
  };
  if (result.code !== '0') return { Body: { stkCallback: base } };
  const item = [
    { Name: 'Amount', Value: amountShillings },
    { Name: 'MpesaReceiptNumber', Value: result.receipt },
    { Name: 'Balance' },
    { Name: 'TransactionDate', Value: Number(eatStamp(result.at)) },
    { Name: 'PhoneNumber', Value: Number(push.msisdn) },
  ];
  return { Body: { stkCallback: { ...base, CallbackMetadata: { Item: item } } } };
}

/** The C2B confirmation of one payment; the payer's number is masked, the balance is the till's. */
export function c2bConfirmation(
  entry: TillEntry,
  payer: Phone,
  tillBalanceCents: number,
  type: string,
): Record<string, string> {
  const [firstName = '', ...rest] = payer.name.startsWith('+') ? [] : payer.name.split(' ');
  return {
    TransactionType: type,
    TransID: entry.receipt,
    TransTime: eatStamp(Date.parse(entry.at)),
    TransAmount: (entry.amountCents / 100).toFixed(2),
    BusinessShortCode: entry.shortCode,
    BillRefNumber: entry.reference,
    InvoiceNumber: '',
    OrgAccountBalance: (tillBalanceCents / 100).toFixed(2),
    ThirdPartyTransID: '',
    MSISDN: maskMsisdn(entry.msisdn),
    FirstName: firstName,
    MiddleName: '',
    LastName: rest.join(' '),
  };
}

/** The payer's own SMS after a payment; `merchant` and the reference are what M-Pesa prints. */
export function paidSms(entry: TillEntry, merchant: string, phone: Phone): string {
  const { date, time } = smsDateTime(Date.parse(entry.at));
  const [amount, balance] = [kesPlain(entry.amountCents), kesPlain(phone.balanceCents)];
  if (phone.language === 'sw') {
    return `${entry.receipt} Imethibitishwa. Ksh${amount} imetumwa kwa ${merchant} akaunti ${entry.reference} ${date} saa ${time}. Salio lako la M-PESA ni Ksh${balance}. Gharama Ksh0.00.`;
  }
  return `${entry.receipt} Confirmed. Ksh${amount} sent to ${merchant} for account ${entry.reference} on ${date} at ${time} New M-PESA balance is Ksh${balance}. Transaction cost, Ksh0.00.`;
}

export function reversedSms(entry: TillEntry, merchant: string, phone: Phone): string {
  const { date, time } = smsDateTime(Date.parse(entry.at));
  const [amount, balance] = [kesPlain(entry.amountCents), kesPlain(phone.balanceCents)];
  if (phone.language === 'sw') {
    return `${entry.receipt} Imethibitishwa. Muamala ${entry.reverses ?? ''} umerudishwa ${date} saa ${time}. Ksh${amount} kutoka ${merchant} imewekwa kwa akaunti yako. Salio ni Ksh${balance}.`;
  }
  return `${entry.receipt} Confirmed. Transaction ${entry.reverses ?? ''} has been reversed on ${date} at ${time} and Ksh${amount} from ${merchant} is credited to your M-PESA account. New M-PESA balance is Ksh${balance}.`;
}
