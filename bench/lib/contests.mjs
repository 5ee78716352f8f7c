// What is measured: for each endpoint of the product the same request to its bare twin, and the nearest thing that
// Strapi's generated REST does, in the product's own process.
import { randomUUID } from 'node:crypto';
import { tokensOfStaff } from '../../scripts/lib/sign-in.mjs';
import { DEMO_PASSWORD } from '../../scripts/lib/stack.mjs';
import { bookingOf, callbackTokens } from './prepare.mjs';

/** The first patients have booked the week. */
const WEEK_PATIENTS = 50;
const JSON_TYPE = { 'Content-Type': 'application/json' };

/** @returns {Promise<{name:string, amounts:number[], targets:object[]}[]>} targets: product, twin, Strapi REST */
export async function contests({ stack, product, twin, made, week }, scale) {
  const desk = await staff(stack.productUrl, 'desk@mwangaza.example');
  const admin = await staff(stack.productUrl, 'admin@mwangaza.example');
  const amounts = (own, rest) => [own, own, rest].map((amount) => Math.max(10, Math.round(amount * scale)));
  const pair = (name, requests) => [
    { name: `${name} (product)`, ...product, next: 0, request: requests },
    { name: `${name} (twin)`, ...twin, next: 0, request: requests },
  ];
  const rest = (name, request) => ({ name: `${name} (Strapi REST)`, ...product, next: 0, request });
  const createService = restCreate(admin);
  return [
    {
      name: 'Free slots',
      endpoint: 'GET /api/scheduling/slots',
      amounts: amounts(800, 120),
      targets: [
        ...pair('Free slots', () => ({ method: 'GET', path: week.slotsPath })),
        rest('Free slots', () => ({
          method: 'GET',
          path: visitsOfWeek(week),
          headers: { Authorization: desk },
        })),
      ],
    },
    {
      name: "A day's visits",
      endpoint: 'GET /console-api/visits',
      amounts: amounts(800, 120),
      targets: [
        ...pair("A day's visits", () => dayOfDesk({ made, week })),
        rest("A day's visits", () => ({
          method: 'GET',
          path: visitsOfDay(week),
          headers: { Authorization: desk },
        })),
      ],
    },
    {
      name: 'Hold + book',
      endpoint: 'POST /api/visits',
      amounts: amounts(200, 120),
      targets: [...pair('Hold + book', bookings(made)), rest('Hold + book', createService)],
    },
    {
      name: 'Callback intake',
      endpoint: 'POST /api/pay/stk/:token',
      amounts: amounts(1000, 120),
      targets: [...pair('Callback intake', callbacks(twin.filename)), rest('Callback intake', createService)],
    },
  ];
}

/** The same GET of the product with a token and without: what does it cost to know who asks? */
export function authentication({ product, made, week }, scale) {
  const headers = { Authorization: `Bearer ${made.users.at(-1).token}` };
  const target = (name, more) => ({
    name,
    ...product,
    next: 0,
    request: () => ({ method: 'GET', path: week.slotsPath, ...more }),
  });
  const amount = Math.max(10, Math.round(800 * scale));
  return {
    amounts: [amount, amount],
    targets: [target('Free slots, signed in', { headers }), target('Free slots, not signed in', {})],
  };
}

async function staff(productUrl, email) {
  const tokens = await tokensOfStaff(productUrl, email, DEMO_PASSWORD);
  return `Bearer ${tokens.access_token}`;
}

function bookings(made) {
  const now = Date.now();
  // Each patient books once: there is a limit to the times that one may hold unpaid.
  const tokens = made.users.slice(WEEK_PATIENTS).map(({ token }) => token);
  return (index) => ({
    method: 'POST',
    path: '/api/visits',
    headers: { ...JSON_TYPE, Authorization: `Bearer ${tokens[index]}`, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(bookingOf(made, index, now)),
  });
}

function callbacks(filename) {
  // The week's visits were booked before the database was copied, so both servers know these tokens.
  const tokens = callbackTokens(filename, 16);
  return (index) => ({
    method: 'POST',
    path: `/api/pay/stk/${tokens[index % tokens.length]}`,
    headers: JSON_TYPE,
    body: callbackBody(index),
  });
}

export function callbackBody(index) {
  const CallbackMetadata = {
    Item: [
      { Name: 'Amount', Value: 1200.0 },
      { Name: 'MpesaReceiptNumber', Value: `NLJ${String(1_000_000 + index)}` },
      { Name: 'TransactionDate', Value: 20_261_124_101_530 },
      { Name: 'PhoneNumber', Value: 254_712_345_678 },
    ],
  };
  const MerchantRequestID = `29115-34620561-${index}`;
  const CheckoutRequestID = `ws_CO_2411202610153000${index}`;
  const ResultDesc = 'The service request is processed successfully.';
  const stkCallback = { MerchantRequestID, CheckoutRequestID, ResultCode: 0, ResultDesc, CallbackMetadata };
  return JSON.stringify({ Body: { stkCallback } });
}

/** What the front desk's console asks for all day: who comes on the busiest day of the week. */
export function dayOfDesk({ made, week: { day } }) {
  const wish = { sort: ['startsAt', 'ASC'], range: [0, 99], filter: day };
  const query = Object.entries(wish).map(([name, value]) => [name, JSON.stringify(value)]);
  const headers = { Authorization: `Bearer ${made.desk.token}` };
  return { method: 'GET', path: `/console-api/visits?${new URLSearchParams(query)}`, headers };
}

function visitsOfDay({ day: { from, to } }) {
  return `/api/appointments?${new URLSearchParams({
    populate: '*',
    'filters[startsAt][$gte]': from,
    'filters[startsAt][$lt]': to,
    sort: 'startsAt',
    'pagination[pageSize]': '100',
  })}`;
}

/** The visits of the same doctor and week, from which a client would have to work out the free times itself. */
function visitsOfWeek({ doctor, from, to }) {
  return `/api/appointments?${new URLSearchParams({
    populate: '*',
    'filters[practitioner][documentId]': doctor,
    'filters[startsAt][$gte]': from,
    'filters[startsAt][$lt]': to,
    sort: 'startsAt',
    'pagination[pageSize]': '100',
  })}`;
}

/** One row of one content type, created by a role that may: no times held, no money, no jobs. */
function restCreate(authorization) {
  return (index) => ({
    method: 'POST',
    path: '/api/services',
    headers: { ...JSON_TYPE, Authorization: authorization },
    body: JSON.stringify({
      data: {
        name: `Bench ${index}`,
        nameSw: `Kipimo ${index}`,
        lengthMinutes: 30,
        priceCents: 100_000,
        channel: 'video',
        minNoticeMinutes: 30,
        horizonDays: 30,
        active: true,
      },
    }),
  });
}
