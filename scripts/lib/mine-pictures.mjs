const WORDS = {
  en: {
    open: 'See this visit',
    back: 'Back',
    move: 'Move',
    cancel: 'Cancel visit',
    receipt: 'Receipt',
    halves: /^(Morning|Afternoon)$/,
  },
  sw: {
    open: 'Fungua miadi hii',
    back: 'Rudi',
    move: 'Badilisha muda',
    cancel: 'Ghairi miadi',
    receipt: 'Risiti',
    halves: /^(Asubuhi|Mchana na jioni)$/,
  },
};
const PLACES = [
  'payments',
  'mine',
  ...['looked', 'consents', 'passkeys', 'password', 'sessions', 'apps', 'links', 'quiet', 'leave'].map(
    (at) => `mine/${at}`,
  ),
];

/**
 * The page of the next visit and what leads on from it; then payments and what is mine.
 * @param {{ language: 'en' | 'sw', productUrl: string, shot(name: string): Promise<void> }} options
 */
export async function takeVisitAndMine(page, { language, productUrl, shot }) {
  const words = WORDS[language];
  await page.goto(`${productUrl}/app/`);
  await page.getByRole('button', { name: words.open }).click();
  await page.getByRole('button', { name: words.cancel }).waitFor();
  await shot('visit');
  // Two hours before it begins it can't be moved any more.
  const move = page.getByRole('button', { name: words.move, exact: true });
  if (await move.isVisible()) {
    await move.click();
    await page.getByRole('radiogroup', { name: words.halves }).getByRole('radio').first().click();
    await shot('move');
    await page.getByRole('button', { name: words.back }).click();
  }
  await page.getByRole('button', { name: words.cancel }).click();
  await shot('cancel');
  for (const place of PLACES) {
    await page.goto(`${productUrl}/app/${place}`);
    await page.waitForLoadState('networkidle');
    await shot(place.replace('/', '-'));
    if (place !== 'payments') continue;
    await page.getByRole('link').first().click();
    await page.getByRole('heading', { name: words.receipt }).waitFor();
    await shot('receipt');
  }
}
