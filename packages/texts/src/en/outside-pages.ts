/** Pages for whoever is not signed in: an invitation, a forgotten password. */
export const outsidePages = {
  'page.token.label': 'Link or code from the e-mail',
  'page.token.hint': 'Paste the whole link, or what stands behind its #.',
  'page.token.go': 'Go on',
  'page.token.sign_in': 'Sign in',
  'page.token.again': 'Ask for a new link',
  'page.token.invitation.title': 'Your invitation',
  'page.token.invitation.lead': 'A clinic wants to work with you. Open it with the link in the e-mail.',
  'page.token.invitation.over': 'This invitation cannot be used.',
  'page.token.invitation.over_more':
    'It may be used, taken back or older than seven days. Chose a password already? Sign in. If not, ask the clinic to send it again.',
  'page.token.reset.title': 'A new password',
  'page.token.reset.lead': 'Open it with the link in the e-mail. It is good for 30 minutes.',
  'page.token.reset.over': 'This link cannot be used.',
  'page.token.reset.over_more':
    'It may be used, older than 30 minutes, or there is a newer one in your mail box.',

  'page.invitation.title': 'Welcome, {name}',
  'page.invitation.as': 'Invites you as {role}',
  'page.invitation.then': 'Next you add an app for sign-in codes, or a passkey. Have your phone at hand.',
  'page.invitation.open': 'Open my account',
  'page.joined.title': 'Your account is open',
  'page.joined.lead': 'Sign in with {email} and your new password.',
  'page.joined.then': 'Then we ask for a second proof, an app or a passkey, and show your recovery codes.',
  'page.joined.sign_in': 'Sign in',

  'page.forgotten.title': 'Forgotten your password?',
  'page.forgotten.lead': 'For staff. We send a link to the e-mail of your account.',
  'page.forgotten.invalid': 'Please write your whole e-mail address.',
  'page.forgotten.second':
    'You will also need your code app, a passkey or a recovery code. A mail alone does not open your account.',
  'page.forgotten.send': 'Send me a link',
  'page.forgotten.patient': 'Use a code on your phone',
  'page.link_sent.title': 'Look into your mail box',
  'page.link_sent.lead':
    'If {email} has a staff account, a link is on its way. It is good once, for 30 minutes.',
  'page.link_sent.none': 'No mail? Look for it in spam, then check the address with your clinic admin.',
  'page.link_sent.back': 'Back to sign-in',

  'page.reset.title': 'Show that it is you',
  'page.reset.why': 'Somebody may read your mail. So we ask for your second proof before the new password.',
  'page.reset.passkey': 'Use my passkey',
  'page.reset.recovery_hint': 'From your paper, or from the mail after your clinic admin reset your account.',
  'page.reset.lost_both': 'Nothing of this at hand? Your clinic admin can reset it for you.',
  'page.reset.wrong': 'That did not match. Wait for the next code of the app, or use a recovery code.',
  'page.reset_done.title': 'The new password is saved',
  'page.reset_done.lead': 'You are signed out everywhere. Sign in with the new password.',
  'page.reset_done.told': 'We also tell you by e-mail.',
} as const;
