/** How somebody wants the patient app. */
export const appSettings = {
  'app.settings.title': 'Settings',
  'app.settings.language': 'Language',
  'app.settings.scheme': 'Light or dark',
  'app.settings.scheme.auto': 'As the phone',
  'app.settings.scheme.light': 'Light',
  'app.settings.scheme.dark': 'Dark',
  'app.settings.data_saver': 'Save data',
  'app.settings.data_saver_more': 'No fonts to load, and nothing moves.',
  'app.push.title': 'News on this phone',
  'app.push.more':
    'A notification that says only that there is news: no name, no time, no reason. Expo and the maker of your phone learn that you have the app.',
  'app.push.refused':
    'This phone does not let Daktari show notifications. Allow them in the settings of the phone, then switch this on again.',
  'app.push.out_of_reach': 'Notifications could not be set up. Check the network, then try again.',
  'app.push.allow': 'Open the settings of this phone',
  'app.settings.kept': 'What this phone keeps',
  'app.settings.kept_more':
    'Your visits, locked with a key that does not leave this phone, so that you can read them without network. Signing out wipes them.',
  'app.settings.kept_nothing': 'Nothing: you are signed in until this page is closed.',
  'app.settings.account': 'Password and other ways to sign in',
  'app.settings.account_more':
    'Opens the pages of your account in the browser. They ask who you are once more.',
  'app.settings.sign_out': 'Sign out',
  'app.settings.sign_out_ask': 'Sign out on this phone?',
  'app.settings.sign_out_more': 'The saved copy is wiped. Your visits stay at the clinic.',
  'app.settings.version': 'Version {version}',
} as const;
