import type { accountMails as english } from '../en/account-mails';

export const accountMails: Record<keyof typeof english, string> = {
  'account-mail.staff-invitation.subject': '{clinic} inakualika Daktari',
  'account-mail.staff-invitation.body': `Habari {name},

{clinic} inakualika kufanya kazi nao kwenye Daktari, kama {role}.

Chagua nenosiri hapa, kabla ya {until}:
{link}

Kiungo hiki kinatumika mara moja, na ni chako peke yako. Tafadhali usimpe mtu mwingine. Utahitaji pia simu yenye programu ya misimbo ya kuingia, au ufunguo.

Huijui kliniki hii? Basi huhitaji kufanya chochote.`,

  'account-mail.account-elsewhere.subject': '{clinic} inakualika Daktari',
  'account-mail.account-elsewhere.body': `Habari {name},

{clinic} inakualika kufanya kazi nao kwenye Daktari, kama {role}. Lakini anwani hii ina akaunti ya Daktari tayari, na akaunti moja ni ya kliniki moja tu. Hatujawaambia.

Ili ufanye kazi nao, waombe wakualike kwa anwani yako nyingine.

Huijui kliniki hii? Basi huhitaji kufanya chochote.`,

  'account-mail.new-device.subject': 'Kifaa kipya kimeingia kwenye akaunti yako',
  'account-mail.new-device.body': `Habari {name},

Kifaa ambacho hatukukiona awali kimeingia kwenye akaunti yako ya Daktari.

Kifaa: {device}
Muda: {time}

Ni wewe? Basi huhitaji kufanya chochote.

Si wewe? Kiondoe hapa, kisha ubadilishe nenosiri lako:
{link}`,
  'account-mail.unknown-device': 'kifaa kisichojitambulisha',

  'account-mail.password-reset.subject': 'Nenosiri jipya la Daktari',
  'account-mail.password-reset.body': `Habari {name},

Kuna ombi la nenosiri jipya kwa akaunti yako ya Daktari. Lichague hapa, ndani ya dakika 30:
{link}

Utahitaji pia programu yako ya misimbo, ufunguo wa siri au msimbo wa kurejesha. Kiungo kinatumika mara moja, na ni chako peke yako.

Si wewe uliyeomba? Basi huhitaji kufanya chochote. Nenosiri lako halitabadilika.`,

  'account-mail.factors-reset.subject': '{clinic} imerejesha njia zako za kuingia Daktari',
  'account-mail.factors-reset.body': `Habari {name},

{clinic} imeondoa programu yako ya misimbo, funguo za siri na misimbo ya kurejesha, ili uweke mpya. Vifaa vyote vimeondolewa.

Ingia hapa kwa nenosiri lako, kisha uandike msimbo huu. Unatumika mara moja, ndani ya dakika 10; baada ya hapo, omba mwingine:
{code}
{link}

Hukuomba hili? Mpigie simu msimamizi wa kliniki yako mara moja, na usimpe mtu msimbo huu.`,

  'account-mail.provider-confirm.subject': 'Ombi lako kwa {clinic}',
  'account-mail.provider-confirm.body': `Habari {name},

Mtu fulani ameomba kwa anwani hii kufanya kazi na {clinic} kwenye Daktari kama daktari au muuguzi. Ni wewe? Basi thibitisha anwani hapa, ndani ya siku tatu:
{link}

Baada ya hapo utaonyesha vyeti vyako. Kiungo hiki kinatumika mara moja, na ni chako peke yako. Tafadhali usimpe mtu mwingine.

Si wewe? Basi huhitaji kufanya chochote, nasi tutalisahau ombi hili.`,

  'account-mail.provider-refused.subject': 'Ombi lako kwa {clinic}: tafadhali litazame tena',
  'account-mail.provider-refused.body': `Habari {name},

{clinic} imetazama ombi lako na haikulikubali jinsi lilivyo. Hapa utasoma sababu; unaweza kurekebisha na kuliwasilisha tena. Kiungo kinatumika mara moja, kwa siku tatu:
{link}

Baadaye, jiandikishe tena kwa anwani hii hii: utaendelea na ombi lile lile.`,

  'account-mail.provider-account-elsewhere.subject': 'Ombi lako kwa {clinic}',
  'account-mail.provider-account-elsewhere.body': `Habari {name},

Mtu fulani ameomba kwa anwani hii kufanya kazi na {clinic} kwenye Daktari kama daktari au muuguzi. Lakini anwani hii ina akaunti ya Daktari tayari, na akaunti moja ni ya kliniki moja tu. Hatujamwambia mtu yeyote.

Ni wewe? Basi jiandikishe kwa anwani yako nyingine. Kama sivyo, huhitaji kufanya chochote.`,

  'account-mail.provider-waiting.subject': 'Ombi kwa {clinic} linasubiri',
  'account-mail.provider-waiting.body': `Habari {name},

Daktari au muuguzi amewasilisha ombi kwa {clinic}. Linakusubiri wewe au msimamizi mwingine kutazama vyeti na kuamua. Ingia Daktari kama kawaida; barua hii haina kiungo.`,

  'account-mail.licence-ends.subject': 'Leseni yako inaisha {until}',
  'account-mail.licence-ends.body': `Habari {name},

Kulingana na rekodi za {clinic}, leseni yako ya kazi inatumika hadi {until}. Kuanzia siku inayofuata hutaona wagonjwa kwenye Daktari, na hakuna miadi mipya itakayowekwa kwako.

Umeihuisha? Basi wasilisha mpya hapa:
{link}

{clinic} itaitazama, na kukujulisha kwa barua pepe.`,

  'account-mail.licence-over.subject': 'Leseni yako imeisha: huoni wagonjwa kwenye Daktari kwa sasa',
  'account-mail.licence-over.body': `Habari {name},

Kulingana na rekodi za {clinic}, leseni yako ya kazi ilitumika hadi {until}. Kwa sasa huoni wagonjwa kwenye Daktari, na hakuna miadi mipya inayowekwa kwako.

Umeihuisha? Basi wasilisha mpya hapa. {clinic} ikishaitazama, mambo yote yatarudi kama kawaida:
{link}

Miadi iliyowekwa tayari inabaki. Tafadhali zungumza na {clinic} kuihusu.`,

  'account-mail.colleague-licence-ends.subject': 'Leseni ya {colleague} inaisha {until}',
  'account-mail.colleague-licence-ends.body': `Habari {name},

Kulingana na rekodi za {clinic}, leseni ya {colleague} inatumika hadi {until}. Kuanzia siku inayofuata {colleague} hataona wagonjwa kwenye Daktari, na hakuna miadi mipya itakayowekwa. Tumemwambia {colleague} jinsi ya kuwasilisha leseni iliyohuishwa.

Miadi iliyowekwa baada ya siku hiyo: {visits}. Inabaki; {clinic} ndiyo itakayoamua lililo sahihi kwa miadi hiyo.`,

  'account-mail.colleague-licence-over.subject': 'Leseni ya {colleague} imeisha',
  'account-mail.colleague-licence-over.body': `Habari {name},

Kulingana na rekodi za {clinic}, leseni ya {colleague} ilitumika hadi {until}. {colleague} haoni wagonjwa kwenye Daktari kwa sasa, na hakuna miadi mipya inayowekwa.

Miadi iliyowekwa tayari: {visits}. Imelipiwa na inabaki. Tafadhali ikabidhi kwa mwingine, ihamishe au ighairi; {clinic} ndiyo itakayoamua lililo sahihi.`,

  'account-mail.renewal-waiting.subject': 'Leseni iliyohuishwa inasubiri uamuzi wa {clinic}',
  'account-mail.renewal-waiting.body': `Habari {name},

Daktari au muuguzi wa {clinic} amewasilisha leseni iliyohuishwa. Inakusubiri wewe au msimamizi mwingine kuitazama na kuamua. Ingia Daktari kama kawaida; barua hii haina kiungo.`,

  'account-mail.erasure-asked.subject': 'Mgonjwa wa {clinic} anaomba akaunti yake ifungwe',
  'account-mail.erasure-asked.body': `Habari {name},

Mgonjwa wa {clinic} anaomba akaunti yake ifungwe na data yake ifutwe. Mtu anayesimamia data ya kliniki anatakiwa kujibu kufikia {due}. Ingia Daktari kama kawaida na ufungue Ridhaa ili uone ni nani; barua hii haina kiungo wala jina la mtu.`,

  'account-mail.renewal-refused.subject': 'Leseni yako iliyohuishwa: tafadhali itazame tena',
  'account-mail.renewal-refused.body': `Habari {name},

{clinic} imetazama leseni uliyowasilisha na haikuikubali jinsi ilivyo. Hapa utasoma sababu; unaweza kuiwasilisha tena:
{link}`,

  'account-mail.licence-renewed.subject': 'Leseni yako inatumika hadi {until}',
  'account-mail.licence-renewed.body': `Habari {name},

{clinic} imetazama leseni yako iliyohuishwa na kuikubali. Unawaona wagonjwa wako na miadi inaweza kuwekwa kwako, hadi {until}.`,

  'account-mail.footer': 'Barua hii imetumwa na Daktari yenyewe. Majibu kwa anwani hii hayasomwi.',

  'staff.role.practitioner': 'daktari au muuguzi',
  'staff.role.front-desk': 'mhudumu wa mapokezi',
  'staff.role.clinic-admin': 'msimamizi wa kliniki',
  'staff.role.compliance-officer': 'afisa wa ulinzi wa data',
};
