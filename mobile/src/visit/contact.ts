export function telephone(phone: string): string {
  return `tel:${phone.replace(/[^+\d]/g, '')}`;
}

// Kenyan mobiles: +254 7xx xxx xxx and +254 1xx xxx xxx, also as they are written at home.
const MOBILE = /^(?:\+?254|0)([17]\d{8})$/;

/** Where a mobile number is written to on WhatsApp; null for a landline, which has none. */
export function whatsApp(phone: string): string | null {
  const mobile = MOBILE.exec(phone.replace(/[^+\d]/g, ''));
  return mobile ? `https://wa.me/254${mobile[1]}` : null;
}
