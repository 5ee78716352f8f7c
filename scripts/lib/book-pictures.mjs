import { api, eventually } from './client.mjs';

const WORDS = {
  en: {
    find: 'Find a doctor',
    see: /^See times: /,
    halves: /^(Morning|Afternoon)$/,
    hold: 'Hold this time and pay',
    check: 'Check your phone',
    failed: 'Payment did not go through',
    asking: 'We are asking M-Pesa',
    paid: 'Paid. You are booked.',
  },
  sw: {
    find: 'Tafuta daktari',
    see: /^Ona nafasi: /,
    halves: /^(Asubuhi|Mchana na jioni)$/,
    hold: 'Hifadhi nafasi hii na ulipe',
    check: 'Angalia simu yako',
    failed: 'Malipo hayakufaulu',
    asking: 'Tunauliza M-Pesa',
    paid: 'Umelipa. Miadi yako imethibitishwa.',
  },
};
/** M-Pesa refuses the same amount from the same phone for two minutes. */
const SAME_AMOUNT_MS = 130_000;

/**
 * From the first page to a paid visit, a picture of each step.
 * @param {{ language: 'en' | 'sw', msisdn: string, simulatorUrl: string, shot(name: string): Promise<void> }} options
 */
export async function takeBooking(page, { language, msisdn, simulatorUrl, shot }) {
  const words = WORDS[language];
  const simulator = api(simulatorUrl);
  const heading = (name) => page.getByRole('heading', { name }).waitFor({ timeout: 120_000 });
  const type = (pin) =>
    eventually(
      'a prompt',
      () => simulator.post(`/control/phones/${msisdn}/prompt`, { action: 'pin', pin }),
      ({ status }) => status === 200,
      30,
    );
  const hold = async (name) => {
    await page.getByRole('link', { name: words.find }).click();
    await page.getByRole('button', { name: words.see }).first().waitFor();
    if (name) await shot(name);
    await page.getByRole('button', { name: words.see }).first().click();
    await page.getByRole('radiogroup', { name: words.halves }).getByRole('radio').first().click();
    if (name) await shot('times');
    await page.getByRole('button', { name: words.hold }).click();
    // Asked once a person, before care from afar.
    const yes = page.getByRole('button', { name: /^(I agree|Nakubali): / });
    await yes.click({ timeout: 8000 }).catch(() => undefined);
    await heading(words.check);
  };

  await simulator.patch(`/control/phones/${msisdn}`, { autoAnswer: null });
  await hold('find');
  await shot('pay-pin');
  await type('9999');
  await heading(words.failed);
  await shot('pay-failed');
  await simulator.post('/control/clock', { advanceMs: SAME_AMOUNT_MS });
  await page.goto(`${new URL(page.url()).origin}/app/`);
  await page.getByRole('link', { name: words.find }).waitFor();
  await shot('home-held');
  await hold(null);
  if (language === 'en') await whileSilent(page, () => heading(words.asking).then(() => shot('pay-asking')));
  await type('1234');
  await heading(words.paid);
  await shot('paid');
}

/** As if M-Pesa did not say what became of the request. */
async function whileSilent(page, work) {
  const address = /\/api\/visits\/[^/]+$/;
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const visit = await response.json();
    visit.payment.attempt.state = 'submit_unknown';
    await route.fulfill({ response, json: visit });
  });
  await work();
  await page.unroute(address);
}
