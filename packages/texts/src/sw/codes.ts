import type { codes as english } from '../en/codes';

export const codes: Record<keyof typeof english, string> = {
  'code.whatsapp': '{code} ni msimbo wako wa uthibitisho. Kwa usalama wako, usimpe mtu yeyote msimbo huu.',
  'code.sms': '{code} ni msimbo wako wa Daktari. Usimsomee mtu yeyote, sisi hatuuombi kamwe.',
};
