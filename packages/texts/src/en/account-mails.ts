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

  'account-mail.new-device.subject': 'A new device signed in to your account',
  'account-mail.new-device.body': `Hello {name},

A device that we had not seen before signed in to your Daktari account.

Device: {device}
Time: {time}

Was it you? Then you need not do anything.

Not you? Sign it out here, then change your password:
{link}`,
  'account-mail.unknown-device': 'a device that says nothing about itself',

  'account-mail.footer': 'Daktari wrote this by itself. Answers to this address are not read.',

  'staff.role.practitioner': 'doctor or nurse',
  'staff.role.front-desk': 'front desk',
  'staff.role.clinic-admin': 'clinic admin',
  'staff.role.compliance-officer': 'compliance officer',
} as const;
