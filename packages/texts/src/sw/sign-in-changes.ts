import type { signInChanges as english } from '../en/sign-in-changes';

export const signInChanges: Record<keyof typeof english, string> = {
  'sign-in-change.passkey-added': 'Ufunguo wa siri umeongezwa kwenye akaunti yako ya Daktari.',
  'sign-in-change.passkey-removed': 'Ufunguo wa siri umeondolewa kwenye akaunti yako ya Daktari.',
  'sign-in-change.app-added': 'Programu ya misimbo imewekwa kwa akaunti yako ya Daktari.',
  'sign-in-change.app-removed': 'Programu ya misimbo imeondolewa kwenye akaunti yako ya Daktari.',
  'sign-in-change.codes-made': 'Akaunti yako ya Daktari ina misimbo mipya ya kurejesha.',
  'sign-in-change.password-set': 'Akaunti yako ya Daktari ina nenosiri jipya.',
  'sign-in-change.address-changed': 'Akaunti yako ya Daktari sasa ina barua pepe nyingine ya kuingilia.',
  'sign-in-change.sessions-ended': 'Kliniki yako imeiondoa akaunti yako ya Daktari kwenye kifaa.',
  'sign-in-change.outside-connected':
    'Akaunti yako ya Daktari imeunganishwa na mfumo wa kuingia wa hospitali, ambao sasa unaifungua.',
  'sign-in-change.outside-removed':
    'Akaunti yako ya Daktari imetenganishwa na mfumo wa kuingia wa hospitali.',

  'notice.sign-in-changed.sms': '{change} Si wewe? Rekebisha hapa mara moja, au pigia kliniki: {link}',

  'account-mail.sign-in-changed.subject': 'Njia zako za kuingia Daktari zimebadilika',
  'account-mail.sign-in-changed.body': `Habari {name},

{change}

Muda: {time}

Ni wewe? Basi huhitaji kufanya chochote.

Si wewe? Rekebisha hapa mara moja, kisha uondoke kwenye vifaa vingine vyote:
{link}

Huwezi kuingia? Mpigie simu msimamizi wa kliniki yako mara moja.`,
};
