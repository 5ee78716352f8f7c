/** How a patient signs in besides the phone code: passkeys and a password, at the door and under "My data". */
export const appWays = {
  'app.ways.other': 'Other ways to sign in',
  'app.ways.password_more': 'Your phone number and the password of your account.',
  'app.ways.password_wrong':
    'The number or the password is not right. Check both and try again, or go back and use a code.',
  'app.ways.passkey_cancelled': 'No passkey was used. Try again and choose one, or use a code.',
  'app.ways.passkey_none':
    'This browser has no passkeys. Use a code or a password, or open Daktari in a newer browser.',
  'app.ways.passkey_refused':
    'We do not know this passkey, or it was removed. Use a code, then add it anew under "My data".',

  'app.passkeys.title': 'Passkeys',
  'app.passkeys.more': 'Sign in with finger, face or PIN',
  'app.passkeys.none': 'No passkey yet',
  'app.passkeys.add': 'Add a passkey',
  'app.passkeys.removed': 'The passkey is removed.',
  'app.passkeys.used': 'Last used {date}',
  'app.passkeys.unused': 'Never used yet',
  'app.passkeys.none_more': 'Add one, and you need no code on this device. Codes go on working.',
  'app.passkeys.added': 'The passkey is added. You can sign in with it now.',
  'app.passkeys.add_cancelled': 'No passkey was made. Tap the button again when you are ready.',
  'app.passkeys.other_way': 'Passkeys cannot be made in this browser. Open Daktari in a newer one.',
  'app.passkeys.since': 'Added {date}',
  'app.passkeys.remove_which': 'Remove {name}',
  'app.passkeys.remove_ask': 'Remove {name}?',
  'app.passkeys.remove_more':
    'Nobody signs in with it any more, and all your other devices are signed out. You stay signed in here.',

  'app.password.title': 'Password',
  'app.password.more': 'Set one, or another one',
  'app.password.lead':
    'With a password you can sign in when no code comes. All your other devices are signed out; you stay signed in here.',
  'app.password.again': 'The same once more',
  'app.password.differ': 'The two are not the same. Write the password once more.',
  'app.password.short': 'Too short. Use at least {minimum} letters, figures or spaces.',
  'app.password.saved': 'Your password is set.',

  'app.prove.title': 'Show once more that it is you',
  'app.prove.why':
    'Ways to sign in are changed only by somebody who signed in within the last 5 minutes. Nothing was changed yet.',
  'app.prove.by_password': 'Use my password',
  'app.prove.by_code': 'Use a code',
  'app.prove.done': 'Thank you. You can make the change now.',
  'app.prove.other': 'That is another account than the one that is signed in here. Use your own number.',
  'app.prove.more': 'A code alone is not enough on this device. Use your password or a passkey.',
} as const;
