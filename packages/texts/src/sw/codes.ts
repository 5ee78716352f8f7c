import type { codes as english } from '../en/codes';

export const codes: Record<keyof typeof english, string> = {
  'code.whatsapp': '{code} ni msimbo wako wa uthibitisho. Kwa usalama wako, usimpe mtu yeyote msimbo huu.',
  'code.sms': '{code} ni msimbo wako wa Daktari. Usimsomee mtu yeyote, sisi hatuuombi kamwe.',
  'notice.number-change.sms':
    'Kuna ombi la kuhamishia akaunti yako ya Daktari kwenye nambari nyingine baada ya saa 24. Si wewe? Fungua Daktari uzuie, au pigia kliniki.',
  'notice.new-device.sms': 'Kifaa kipya kimeingia kwenye akaunti yako ya Daktari. Si wewe? Kiondoe: {link}',
};
