import type { ConsoleWorld } from './console-world';
import { call } from './support';

/** Somebody pays the Pay Bill on their phone, for whatever account they type. */
export async function payByHand(
  { stack }: { stack: Pick<ConsoleWorld['stack'], 'env' | 'simulatorUrl'> },
  msisdn: string,
  account: string,
  shillings: number,
) {
  const { env, simulatorUrl } = stack;
  const basic = Buffer.from(`${env['DARAJA_CONSUMER_KEY']}:${env['DARAJA_CONSUMER_SECRET']}`).toString(
    'base64',
  );
  const grant = `${simulatorUrl}/daraja/oauth/v1/generate?grant_type=client_credentials`;
  const answer = await fetch(grant, { headers: { Authorization: `Basic ${basic}` } });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const payment = {
    ...{ ShortCode: env['DARAJA_SHORT_CODE'], CommandID: 'CustomerPayBillOnline' },
    ...{ Amount: String(shillings), Msisdn: msisdn, BillRefNumber: account },
  };
  await call('POST', `${simulatorUrl}/daraja/mpesa/c2b/v2/simulate`, payment, token);
}
