/**
 * One-time codes. The WhatsApp text is Meta's own for templates of the kind `authentication`, which takes no other. The
 * SMS names nobody; the lines by which phones read the code by themselves come after it.
 */
export const codes = {
  'code.whatsapp': '{code} is your verification code. For your security, do not share this code.',
  'code.sms': '{code} is your Daktari code. Do not read it to anyone, we never ask for it.',
  'notice.number-change.sms':
    'Somebody asked to move your Daktari account to another number, 24 hours from now. Not you? Open Daktari and stop it, or call your clinic.',
  'notice.new-device.sms': 'A new device signed in to your Daktari account. Not you? Sign it out: {link}',
} as const;
