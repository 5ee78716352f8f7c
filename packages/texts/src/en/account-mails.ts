/** E-mails about accounts: plain text, to people who may have none yet. */
export const accountMails = {
  'account-mail.staff-invitation.subject': '{clinic} invites you to Daktari',
  'account-mail.staff-invitation.body': `Hello {name},

{clinic} invites you to work with them on Daktari, as {role}.

Choose a password here, until {until}:
{link}

The link is good once, and only for you. Please do not pass it on. You will also need a phone with an app for sign-in codes, or a passkey.

You do not know this clinic? Then you need not do anything.`,

  'account-mail.account-elsewhere.subject': '{clinic} invites you to Daktari',
  'account-mail.account-elsewhere.body': `Hello {name},

{clinic} invites you to work with them on Daktari, as {role}. But this address has a Daktari account already, and an account belongs to one clinic. We did not tell them.

To work for them, ask them to invite you at another address of yours.

You do not know this clinic? Then you need not do anything.`,

  'account-mail.provider-confirm.subject': 'Your application to {clinic}',
  'account-mail.provider-confirm.body': `Hello {name},

somebody asked at this address to work for {clinic} on Daktari as a doctor or nurse. Was it you? Then confirm the address here, within three days:
{link}

After that you show your papers. The link is good once, and only for you. Please do not pass it on.

It was not you? Then you need not do anything, and we will forget it.`,

  'account-mail.provider-refused.subject': 'Your application to {clinic}: please look again',
  'account-mail.provider-refused.body': `Hello {name},

{clinic} has looked at your application and did not accept it as it is. Here you read why; you can correct it and hand it in again. The link is good once, for three days:
{link}

Later on, register again with the same address: you will go on with the same application.`,

  'account-mail.provider-account-elsewhere.subject': 'Your application to {clinic}',
  'account-mail.provider-account-elsewhere.body': `Hello {name},

somebody asked at this address to work for {clinic} on Daktari as a doctor or nurse. But this address has a Daktari account already, and an account belongs to one clinic. We did not tell anybody.

Was it you? Then register with another address of yours. If not, you need not do anything.`,

  'account-mail.footer': 'Daktari wrote this by itself. Answers to this address are not read.',

  'staff.role.practitioner': 'doctor or nurse',
  'staff.role.front-desk': 'front desk',
  'staff.role.clinic-admin': 'clinic admin',
  'staff.role.compliance-officer': 'compliance officer',
} as const;
