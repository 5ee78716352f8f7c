/** The console's words on how a refund ended that M-Pesa left unclear: one person says, another confirms. */
export const consoleClosing = {
  'console.closing.say': 'Say how it ended',
  'console.closing.title': 'Did {amount} go back?',
  'console.closing.look':
    'Look for {code} in the M-Pesa portal first. The books follow when a second person has looked as well.',
  'console.closing.look_no_code':
    'Look for the payment in the M-Pesa portal first. The books follow when a second person has looked as well.',
  'console.closing.what': 'What does the portal say?',
  'console.closing.sent': 'It was sent back',
  'console.closing.not-sent': 'It was not sent back',
  'console.closing.sent_more': 'The portal shows a reversal with a code of its own.',
  'console.closing.not-sent_more': 'The payment stands, and the portal shows no reversal.',
  'console.closing.code': 'M-Pesa code of the reversal',
  'console.closing.code_wrong': 'A code has 8 to 20 letters and figures, such as UKR9SENT01.',
  'console.closing.code_own': 'That is the code of the payment. The reversal has another one.',
  'console.closing.choose': 'Choose what the portal says.',
  'console.closing.code_needed': 'Write the code of the reversal.',
  'console.closing.why': 'Write what you saw, and when.',
  'console.closing.yes': 'Ask a colleague to confirm',
  'console.closing.asked': 'It waits for a second person.',
  'console.closing.waits':
    'Somebody said how this ended: a second person confirms it under “Refunds to approve”.',
  'console.closing.second': 'A second person confirms it.',
  'console.closing.contradicted':
    'Two of you said that {amount} went back, and M-Pesa says that it did not. Send it back in the M-Pesa portal, then say so here.',
  'console.closing.your_word': 'Two of you said',
  'console.closing.their_word': 'M-Pesa says',
  'console.closing.their_word_code': 'Not sent back, with code {code}.',
  'console.closing.said_sent': 'Sent back, says the M-Pesa portal, with code {code}.',
  'console.closing.said_not-sent': 'Not sent back, says the M-Pesa portal.',
  'console.closing.confirm': 'Confirm',
  'console.closing.confirm_sent': 'Confirm that {amount} went back?',
  'console.closing.confirm_not-sent': 'Confirm that {amount} did not go back?',
  'console.closing.confirm_sent_more':
    'Look for {code} in the M-Pesa portal yourself. The books then have the money out, and a patient is told.',
  'console.closing.confirm_not-sent_more':
    'Look in the M-Pesa portal yourself. The money is then here again, and can be sent back anew.',
  'console.closing.confirmed': 'The books have it.',
  'console.closing.refuse_title': 'Not so?',
  'console.closing.refuse_more': 'Your colleague reads the reason. It stays under “Needs a person”.',
  'console.closing.refused': 'It stays open.',
  'console.closing.stale': 'M-Pesa has told how it ended since. Refuse this to put it away.',
} as const;
