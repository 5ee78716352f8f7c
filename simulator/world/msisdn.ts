// Kept apart from the product's own rules on purpose: the simulator is its independent judge.
const kenyanMobile = /^254[17]\d{8}$/;

/** The only form Daraja takes: 2547XXXXXXXX or 2541XXXXXXXX. */
export function isDarajaMsisdn(value: string): boolean {
  return kenyanMobile.test(value);
}

/**
 * Digits of a phone number as a person or Twilio writes it ("0712 345 678", "+254712345678", "whatsapp:+254…"),
 * with the country code; null when it cannot be a number.
 */
export function digitsOf(input: string): string | null {
  const bare = input.replace(/^(whatsapp|sms):/i, '').replace(/[\s().-]/g, '');
  if (!/^\+?\d+$/.test(bare)) return null;
  const digits = bare.replace(/^(\+|00)/, '');
  if (bare.startsWith('+') || bare.startsWith('00'))
    return digits.length >= 8 && digits.length <= 15 ? digits : null;
  if (/^0[17]\d{8}$/.test(digits)) return `254${digits.slice(1)}`;
  if (/^[17]\d{8}$/.test(digits)) return `254${digits}`;
  return /^[1-9]\d{9,14}$/.test(digits) ? digits : null;
}

/** Masked the way C2B confirmations show it since 2023: 25470****149. */
export function maskMsisdn(msisdn: string): string {
  return `${msisdn.slice(0, 5)}****${msisdn.slice(-3)}`;
}
