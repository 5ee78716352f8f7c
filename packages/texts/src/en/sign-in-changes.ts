/** What changed about how somebody signs in: a sentence that stands in a mail or an SMS, and names no device. */
export const signInChanges = {
  'sign-in-change.passkey-added': 'A passkey was added to your Daktari account.',
  'sign-in-change.passkey-removed': 'A passkey was removed from your Daktari account.',
  'sign-in-change.app-added': 'A code app was set up for your Daktari account.',
  'sign-in-change.app-removed': 'The code app was removed from your Daktari account.',
  'sign-in-change.codes-made': 'Your Daktari account has new recovery codes.',
  'sign-in-change.password-set': 'Your Daktari account has a new password.',
  'sign-in-change.address-changed': 'Your Daktari account has another e-mail address to sign in with.',
  'sign-in-change.sessions-ended': 'Your clinic signed your Daktari account out of a device.',
  'sign-in-change.outside-connected':
    'Your Daktari account was connected to a hospital’s sign-in, which now opens it.',
  'sign-in-change.outside-removed': 'Your Daktari account was disconnected from a hospital’s sign-in.',

  'notice.sign-in-changed.sms': '{change} Not you? Put it right here at once, or call your clinic: {link}',

  'account-mail.sign-in-changed.subject': 'How you sign in to Daktari has changed',
  'account-mail.sign-in-changed.body': `Hello {name},

{change}

Time: {time}

Was it you? Then you need not do anything.

Not you? Put it right here at once, then sign out everywhere else:
{link}

You cannot get in? Call your clinic admin at once.`,
} as const;
