import { type Answer, json, type Route } from '../http/call';
import type { World } from '../world/world';
import { isDarajaMsisdn } from '../world/msisdn';
import { sendConfirmation } from './c2b-send';
import { takePayment } from './cashier';
import type { Door } from './door';
import { invalidField, refuse } from './envelope';
import type { Mpesa } from './mpesa';
import { isCallbackUrl, isWholeAmount } from './push-request';
import { fieldText } from './tokens';

/** URL registration (once per short code) and the sandbox's payment by hand. v1 and v2 answer alike. */
export function c2bRoutes(world: World, mpesa: Mpesa, door: Door): Route[] {
  return ['v1', 'v2'].flatMap((version): Route[] => [
    {
      method: 'POST',
      path: `/mpesa/c2b/${version}/registerurl`,
      handler: door('query', (body) => register(world, mpesa, body)),
    },
    {
      method: 'POST',
      path: `/mpesa/c2b/${version}/simulate`,
      handler: door('query', (body) => simulate(world, mpesa, body)),
    },
  ]);
}

function register(world: World, mpesa: Mpesa, body: Record<string, unknown>): Answer {
  const shortCode = fieldText(body, 'ShortCode');
  const responseType = fieldText(body, 'ResponseType');
  const [confirmationUrl, validationUrl] = [
    fieldText(body, 'ConfirmationURL'),
    fieldText(body, 'ValidationURL'),
  ];
  if (!world.options.merchants.some((one) => one.shortCode === shortCode))
    return refuse(invalidField('ShortCode'), world.ids);
  if (!/^(Completed|Cancelled)$/.test(responseType)) return refuse(invalidField('ResponseType'), world.ids);
  if (!isCallbackUrl(confirmationUrl)) return refuse(invalidField('ConfirmationURL'), world.ids);
  if (!isCallbackUrl(validationUrl)) return refuse(invalidField('ValidationURL'), world.ids);
  if (mpesa.c2bUrls.has(shortCode)) {
    return refuse(
      { status: 500, errorCode: '500.003.1001', errorMessage: 'Urls are already registered' },
      world.ids,
    );
  }
  mpesa.c2bUrls.set(shortCode, { confirmationUrl, validationUrl, responseType, told: [] });
  return json(accepted(world));
}

function simulate(world: World, mpesa: Mpesa, body: Record<string, unknown>): Answer {
  const merchant = world.options.merchants.find((one) => one.shortCode === fieldText(body, 'ShortCode'));
  if (!merchant) return refuse(invalidField('ShortCode'), world.ids);
  if (!isWholeAmount(fieldText(body, 'Amount'))) return refuse(invalidField('Amount'), world.ids);
  const msisdn = fieldText(body, 'Msisdn');
  if (!isDarajaMsisdn(msisdn)) return refuse(invalidField('Msisdn'), world.ids);
  const entry = takePayment(world, {
    msisdn,
    shortCode: merchant.shortCode,
    merchantName: merchant.name,
    reference: fieldText(body, 'BillRefNumber').slice(0, 20),
    amountCents: Number(fieldText(body, 'Amount')) * 100,
    checkoutRequestId: null,
  });
  if (entry)
    world.timers.after(world.options.pace.confirmationMs, () =>
      sendConfirmation(world, mpesa.c2bUrls, entry, 'Pay Bill'),
    );
  return json(accepted(world));
}

function accepted(world: World): unknown {
  const id = `${world.ids.hex(4)}-${world.ids.hex(4)}-${world.ids.hex(23)}`;
  return { OriginatorCoversationID: id, ResponseCode: '0', ResponseDescription: 'Success' }; // sic
}
