/** The card of a patient's page about who acts for them, and the codes that the desk gives out. */
export const consoleGuardians = {
  'console.guardians.title': 'Who acts for this patient',
  'console.guardians.none': 'Nobody but the patient',
  'console.guardians.none_more':
    'A parent or carer sees the visits, books and pays by their own account. They type a code that you give them.',
  'console.guardians.kind.self': 'The patient’s own account',
  'console.guardians.kind.parent': 'Parent',
  'console.guardians.kind.guardian': 'Guardian by law',
  'console.guardians.kind.carer': 'Carer',
  'console.guardians.until': 'until {day}',
  'console.guardians.end': 'End',
  'console.guardians.end_ask': 'End that {name} acts for this patient?',
  'console.guardians.end_more':
    'From now on {name} sees nothing of this record and books nothing for it. Another code lets them in again.',
  'console.guardians.ended': '{name} no longer acts for this patient.',
  'console.guardians.give': 'Give a code',
  'console.guardians.ask': 'A code for {name}',
  'console.guardians.ask_more':
    'Give it only to somebody who stands before you and showed who they are. Everything they do stands on the trail.',
  'console.guardians.who': 'Who gets it?',
  'console.guardians.who.self': 'The patient',
  'console.guardians.who.self_more': 'Sees this record by an account of their own.',
  'console.guardians.who.parent': 'A parent',
  'console.guardians.who.parent_more': 'Until the child is 18.',
  'console.guardians.who.guardian': 'A guardian by law',
  'console.guardians.who.guardian_more': 'Until the child is 18.',
  'console.guardians.who.carer': 'A carer',
  'console.guardians.who.carer_more': 'Of a grown-up for a year, of a child until 18.',
  'console.guardians.who.sign-in': 'The patient, with a new phone',
  'console.guardians.who.sign-in_more': 'Opens the account that they had.',
  'console.guardians.make': 'Make the code',
  'console.guardians.made': 'The code',
  'console.guardians.made_more':
    'It is shown this once and counts once, within {minutes} minutes. In the app: My data, People I act for. It also asks for the date of birth.',
  'console.guardians.made_sign_in':
    'It is shown this once and counts once, within {minutes} minutes. It is typed where the app asks for a code from the clinic.',
  'console.guardians.close': 'Done',
  'console.guardians.birth_first': 'Note the date of birth first: the code asks for it.',
} as const;
