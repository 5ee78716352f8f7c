import { both, type Bilingual } from './bilingual';
import { resultCodes } from './result-codes';

export type FaultParams = Record<string, string | number | null>;

export type FaultKind = {
  id: string;
  group: 'mpesa' | 'messages' | 'mail';
  label: Bilingual;
  hint: Bilingual;
  /** How many times it strikes when switched on without a number; null until switched off. */
  times: number | null;
  params: FaultParams;
  /** What the page offers for one parameter, which takes other values too. */
  choice?: { param: string; offered: readonly { value: string; meaning: Bilingual }[] };
};

/** Every switch. `params.msisdn` narrows any of them to one phone. */
export const faultCatalogue = [
  mpesa(
    'drop-callback',
    both('Drop the M-Pesa callback', 'Poteza jibu la M-Pesa'),
    both('Paid, but nobody is told', 'Imelipwa, lakini hakuna anayeambiwa'),
    1,
    {},
  ),
  mpesa(
    'drop-c2b',
    both('Drop the Pay Bill message', 'Poteza ujumbe wa Pay Bill'),
    both('The C2B confirmation is not sent', 'Uthibitisho wa C2B hautumwi'),
    1,
    {},
  ),
  mpesa(
    'duplicate-callback',
    both('Send the callback twice', 'Tuma jibu mara mbili'),
    both('Same code, 2 s apart', 'Msimbo ule ule, sekunde 2 baadaye'),
    1,
    { times: 2, gapMs: 2_000 },
  ),
  mpesa(
    'delay-callback',
    both('Delay the callback', 'Chelewesha jibu'),
    both('Arrives after the hold has ended', 'Linafika baada ya nafasi kuachwa'),
    1,
    { ms: 1_200_000 },
  ),
  mpesa(
    'callback-before-response',
    both('Callback before the answer', 'Jibu kabla ya kukubaliwa'),
    both('Paid before the push is confirmed', 'Imelipwa kabla ombi kukubaliwa'),
    1,
    {},
  ),
  mpesa(
    'lost-response',
    both('Lose the push answer', 'Poteza jibu la ombi'),
    both('Push goes out, line breaks', 'Ombi linatoka, laini inakatika'),
    1,
    {},
  ),
  mpesa(
    'slow-door',
    both('Slow M-Pesa door', 'Mlango wa M-Pesa wa polepole'),
    both('Answers after 8 s, then error 500', 'Hujibu baada ya sekunde 8, kisha kosa 500'),
    1,
    { ms: 8_000 },
  ),
  {
    ...mpesa(
      'result-code',
      both('Force a result code', 'Lazimisha msimbo'),
      both('No prompt, this code is the result', 'Hakuna ombi la PIN, msimbo huu ni tokeo'),
      1,
      { code: '1032', ms: 1_000 },
    ),
    choice: {
      param: 'code',
      offered: resultCodes.map(({ code, meaning }) => ({ value: code, meaning })),
    },
  },
  mpesa(
    'wrong-amount',
    both('Wrong amount in the callback', 'Kiasi kisicho sahihi'),
    both('The till books the true amount', 'Kasha linaandika kiasi cha kweli'),
    1,
    { shillings: -1 },
  ),
  mpesa(
    'drop-result',
    both('Drop the refund result', 'Poteza tokeo la kurudisha pesa'),
    both('Money goes back, nobody is told', 'Pesa inarudi, hakuna anayeambiwa'),
    1,
    {},
  ),
  mpesa(
    'query-noise',
    both('Noise on the query', 'Kelele kwenye swali'),
    both('500.001.1001 with no text', '500.001.1001 bila maelezo'),
    1,
    {},
  ),
  mpesa(
    'spike-arrest',
    both('Too many calls', 'Maombi mengi mno'),
    both('HTTP 429 at any door', 'HTTP 429 kwenye kila mlango'),
    1,
    {},
  ),
  mpesa(
    'token-expired',
    both('Token runs out early', 'Tokeni inaisha mapema'),
    both('Next call is refused once', 'Ombi lijalo linakataliwa mara moja'),
    1,
    {},
  ),
  mpesa(
    'keys-refused',
    both('M-Pesa refuses our keys', 'M-Pesa inakataa funguo zetu'),
    both('No new token is given', 'Hakuna tokeni mpya inayotolewa'),
    null,
    {},
  ),
  message(
    'whatsapp-undelivered',
    both('WhatsApp not delivered', 'WhatsApp haikufika'),
    both('So SMS must take over', 'Basi SMS ichukue nafasi'),
    null,
    { code: '63024' },
  ),
  message(
    'whatsapp-lost',
    both('WhatsApp gets lost', 'WhatsApp inapotea'),
    both('Sent, and nothing more is heard', 'Umetumwa, na hakuna taarifa zaidi'),
    null,
    {},
  ),
  message(
    'sms-late',
    both('SMS is late', 'SMS imechelewa'),
    both('5 minutes, all phones', 'Dakika 5, simu zote'),
    null,
    { ms: 300_000 },
  ),
  message(
    'twilio-lost-response',
    both('Lose the Twilio answer', 'Poteza jibu la Twilio'),
    both('Message goes out, line breaks', 'Ujumbe unatoka, laini inakatika'),
    1,
    {},
  ),
  message(
    'twilio-down',
    both('Twilio is down', 'Twilio haipatikani'),
    both('Error 500, nothing is sent', 'Kosa 500, hakuna kinachotumwa'),
    null,
    {},
  ),
  message(
    'twilio-429',
    both('Twilio says slow down', 'Twilio inasema punguza'),
    both('Error 429, nothing is sent', 'Kosa 429, hakuna kinachotumwa'),
    1,
    {},
  ),
  message(
    'expo-lost-response',
    both('Lose the push service’s answer', 'Poteza jibu la huduma ya arifa'),
    both('Phone is told, line breaks', 'Simu inaarifiwa, laini inakatika'),
    1,
    {},
  ),
  message(
    'expo-down',
    both('Push service is down', 'Huduma ya arifa haipatikani'),
    both('Error 503, nothing is sent', 'Kosa 503, hakuna kinachotumwa'),
    null,
    {},
  ),
  message(
    'expo-429',
    both('Push service says slow down', 'Huduma ya arifa inasema punguza'),
    both('Error 429, nothing is sent', 'Kosa 429, hakuna kinachotumwa'),
    // Its package asks twice more by itself.
    3,
    {},
  ),
  mail(
    'smtp-down',
    both('Mail server is down', 'Seva ya barua haipatikani'),
    both('421 at the door', '421 mlangoni'),
    null,
    {},
  ),
  mail(
    'smtp-cut',
    both('Mail line is cut', 'Laini ya barua inakatika'),
    both('Letter is taken, answer is lost', 'Barua inachukuliwa, jibu linapotea'),
    1,
    {},
  ),
] as const satisfies readonly FaultKind[];

export type FaultId = (typeof faultCatalogue)[number]['id'];

type Kind<Id extends string> = FaultKind & { id: Id };

function mpesa<Id extends string>(
  id: Id,
  label: Bilingual,
  hint: Bilingual,
  times: number | null,
  params: FaultParams,
): Kind<Id> {
  return { id, group: 'mpesa', label, hint, times, params };
}

function message<Id extends string>(
  id: Id,
  label: Bilingual,
  hint: Bilingual,
  times: number | null,
  params: FaultParams,
): Kind<Id> {
  return { id, group: 'messages', label, hint, times, params };
}

function mail<Id extends string>(
  id: Id,
  label: Bilingual,
  hint: Bilingual,
  times: number | null,
  params: FaultParams,
): Kind<Id> {
  return { id, group: 'mail', label, hint, times, params };
}
