/** Signing in to the patient app, where the pages of the issuer (`page.*`) have no words for it. */
export const appSession = {
  'app.session.over': 'Your sign-in has ended. Please sign in again.',
  'app.session.keep': 'Stay signed in on this phone',
  'app.session.keep_more':
    'Switch it off on a phone that others use: closing this page then signs you out, and nothing is kept.',
  'app.session.cannot_keep': 'This browser cannot keep things safely here. Closing this page signs you out.',
  'app.session.cannot_open':
    'What this phone keeps could not be opened. Close the app and open it again, or sign in: closing it then signs you out.',
  'app.session.wait': 'Too many tries. Please wait {seconds} seconds, then try again.',
  'app.session.tries_left': 'Tries left: {left}.',
  'app.session.refused': 'This account cannot be opened here. Please call the clinic.',
  'app.session.proof': 'One thing more',
  'app.session.proof_more': 'Your code was right. This phone is new to us, so we ask for one thing more.',
  'app.session.card': 'Birth date and clinic card',
  'app.session.birth_date': 'Date of birth',
  'app.session.birth_date_hint': 'Day, month, year: 4/3/1992',
  'app.session.birth_date_wrong': 'There is no such day. Write day, month, year, such as 14/5/2021.',
  'app.session.card_number': 'Number on the card',
  'app.session.clinic_code': 'Code from the clinic',
  'app.session.missing': 'Please fill this in first.',
  'app.session.go_on': 'Go on',
  'app.session.nothing_fits':
    'This account needs a passkey. Sign in on the web page of the account, or call the clinic.',
} as const;
