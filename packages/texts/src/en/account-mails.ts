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

  'account-mail.password-reset.subject': 'A new password for Daktari',
  'account-mail.password-reset.body': `Hello {name},

Somebody asked for a new password for your Daktari account. Choose it here, within 30 minutes:
{link}

You will also need your code app, a passkey or a recovery code. The link is good once, and only for you.

You did not ask? Then you need not do anything. Your password stays as it is.`,

  'account-mail.factors-reset.subject': '{clinic} reset your sign-in to Daktari',
  'account-mail.factors-reset.body': `Hello {name},

{clinic} took your code app, passkeys and recovery codes away, so that you can set up new ones. All devices are signed out.

Sign in here with your password, then type this code. It is good once, for 10 minutes; after that, ask for another one:
{code}
{link}

You did not ask for it? Call your clinic admin at once, and give the code to nobody.`,

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

  'account-mail.provider-waiting.subject': 'An application to {clinic} waits',
  'account-mail.provider-waiting.body': `Hello {name},

A doctor or nurse has handed in an application to {clinic}. It waits for you or another admin to look at the papers and decide. Sign in to Daktari as always; this mail has no link.`,

  'account-mail.licence-ends.subject': 'Your licence ends on {until}',
  'account-mail.licence-ends.body': `Hello {name},

As {clinic} knows it, your licence to practise is good until {until}. From the day after, you see no patients on Daktari and no new visits can be booked with you.

Have you renewed it? Then hand the new one in here:
{link}

{clinic} looks at it, and tells you by e-mail.`,

  'account-mail.licence-over.subject': 'Your licence is over: no patients on Daktari for now',
  'account-mail.licence-over.body': `Hello {name},

As {clinic} knows it, your licence to practise was good until {until}. For now you see no patients on Daktari, and no new visits can be booked with you.

Have you renewed it? Then hand the new one in here. Once {clinic} has looked at it, all is as before:
{link}

Visits that are booked already stay. Please talk to {clinic} about them.`,

  'account-mail.colleague-licence-ends.subject': 'The licence of {colleague} ends on {until}',
  'account-mail.colleague-licence-ends.body': `Hello {name},

As {clinic} knows it, the licence of {colleague} is good until {until}. From the day after, {colleague} sees no patients on Daktari and no new visits can be booked. We have told {colleague} how to hand in a renewed licence.

Visits that are booked after that day: {visits}. They stay; what is right for them is for {clinic} to decide.`,

  'account-mail.colleague-licence-over.subject': 'The licence of {colleague} is over',
  'account-mail.colleague-licence-over.body': `Hello {name},

As {clinic} knows it, the licence of {colleague} was good until {until}. {colleague} sees no patients on Daktari for now, and no new visits can be booked.

Visits that are booked already: {visits}. They are paid for and stay. Please hand them over, move them or call them off; what is right is for {clinic} to decide.`,

  'account-mail.renewal-waiting.subject': 'A renewed licence at {clinic} waits',
  'account-mail.renewal-waiting.body': `Hello {name},

A doctor or nurse of {clinic} has handed in a renewed licence. It waits for you or another admin to look at it and decide. Sign in to Daktari as always; this mail has no link.`,

  'account-mail.erasure-asked.subject': 'A patient of {clinic} asks for the end of their account',
  'account-mail.erasure-asked.body': `Hello {name},

A patient of {clinic} asks for the end of their account and their data. Somebody who answers for the data of the clinic has to reply by {due}. Sign in to Daktari as always and open Consent to see who asks; this mail has no link and names nobody.`,

  'account-mail.renewal-refused.subject': 'Your renewed licence: please look again',
  'account-mail.renewal-refused.body': `Hello {name},

{clinic} has looked at the licence that you handed in and did not accept it as it is. Here you read why; you can hand it in again:
{link}`,

  'account-mail.licence-renewed.subject': 'Your licence is good until {until}',
  'account-mail.licence-renewed.body': `Hello {name},

{clinic} has looked at your renewed licence and accepted it. You see your patients and can be booked, until {until}.`,

  'account-mail.footer': 'Daktari wrote this by itself. Answers to this address are not read.',

  'staff.role.practitioner': 'doctor or nurse',
  'staff.role.front-desk': 'front desk',
  'staff.role.clinic-admin': 'clinic admin',
  'staff.role.compliance-officer': 'compliance officer',
} as const;
