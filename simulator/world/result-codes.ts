import { both, type Bilingual } from './bilingual';

/** What M-Pesa can say of a push, by what it means; any other code can be forced too. */
export const resultCodes: readonly { code: string; meaning: Bilingual }[] = [
  { code: '1032', meaning: both('Payer cancelled', 'Mlipaji ameghairi') },
  { code: '1037', meaning: both('Phone unreachable or no answer', 'Simu haipatikani au haijajibu') },
  { code: '1', meaning: both('Not enough money', 'Pesa hazitoshi') },
  { code: '2001', meaning: both('Wrong PIN', 'PIN si sahihi') },
  { code: '1019', meaning: both('Expired', 'Muda umekwisha') },
  { code: '1001', meaning: both('Another request is open', 'Kuna ombi lingine wazi') },
  { code: '17', meaning: both('Same amount within two minutes', 'Kiasi kilekile ndani ya dakika mbili') },
  { code: '2', meaning: both('Below the minimum', 'Chini ya kiwango') },
  { code: '3', meaning: both('Above the maximum', 'Juu ya kiwango') },
  { code: '4', meaning: both("Payer's daily limit", 'Kikomo cha siku cha mlipaji') },
  { code: '8', meaning: both('Till is full', 'Kasha limejaa') },
  { code: '26', meaning: both('M-Pesa is busy', 'M-Pesa ina shughuli nyingi') },
  { code: '1025', meaning: both('Prompt could not be sent', 'Ombi halikuweza kutumwa') },
  { code: '2028', meaning: both('Business set up wrongly', 'Biashara haijawekwa sawa') },
  { code: '8006', meaning: both('PIN is locked', 'PIN imefungwa') },
  { code: 'SFC_IC0003', meaning: both('No such till', 'Kasha halipo') },
  { code: '9999', meaning: both('Something went wrong', 'Hitilafu isiyojulikana') },
  { code: '2029', meaning: both('Nobody knows what it means', 'Hakuna ajuaye maana yake') },
];
