/** A Kenyan mobile number as `2547XXXXXXXX` or `2541XXXXXXXX`, the form that M-Pesa wants. */
export type Msisdn = string;

const KENYAN_MOBILE = /^254[17]\d{8}$/;
/** Spaces, dots, brackets, every kind of dash, and the invisible marks of direction that phones copy along. */
const SEPARATORS = /[\s.()[\]\p{Pd}\p{Cf}]/gu;

/**
 * Reads a number as people write it (0712 345 678, +254 712…, 00254…, 712345678); null when it is no Kenyan mobile.
 * A pattern and not a library's validity verdict: number ranges are handed out faster than libraries learn them.
 */
export function parseMsisdn(input: string): Msisdn | null {
  const digits = input.replace(SEPARATORS, '').replace(/^(\+|00)/, '');
  const national = /^0\d{9}$/.test(digits) ? digits.slice(1) : digits;
  const full = /^[17]\d{8}$/.test(national) ? `254${national}` : national;
  return KENYAN_MOBILE.test(full) ? full : null;
}

/** E.164, as Twilio wants it. */
export function toE164(msisdn: Msisdn): string {
  return `+${msisdn}`;
}

/** `0712 ••• 678`: enough for its owner to recognise it, too little for anybody else. */
export function maskMsisdn(msisdn: Msisdn): string {
  return `0${msisdn.slice(3, 6)} ••• ${msisdn.slice(-3)}`;
}
