/** The console's refunds: one person asks, another decides; and what the money of the day is at. */
export const consoleRefunds = {
  'console.refund.title': 'Refund',
  'console.refund.to_approve': 'Refunds to approve',
  'console.refund.none': 'No refund waits for you',
  'console.refund.none_more':
    'When a colleague asks for one, on a visit or for money with no visit, it waits here for a second person.',
  'console.refund.more': 'Only the oldest {count} are shown. The next ones come as these are decided.',
  'console.refund.ask': 'Ask for a refund',
  'console.refund.ask_again': 'Ask again for the refund',
  'console.refund.ask_title': 'Ask to give {amount} back?',
  'console.refund.ask_more':
    'M-Pesa gives back a payment as a whole. Nothing leaves until a colleague has approved it.',
  'console.refund.asked': 'The refund waits for a colleague.',
  'console.refund.asked_by': 'Asked by {name}, {time}',
  'console.refund.asked_by_you': 'Asked by you, {time}',
  'console.refund.approve': 'Approve',
  'console.refund.approve_title': 'Give {amount} back?',
  'console.refund.approve_more': 'It goes by M-Pesa to the phone that paid, and the patient is told.',
  'console.refund.approved': 'The refund is on its way.',
  'console.refund.refuse': 'Refuse',
  'console.refund.refuse_title': 'Keep {amount}?',
  'console.refund.refuse_more': 'Your colleague reads the reason. Nothing is sent to the patient.',
  'console.refund.refused': 'The refund is refused.',
  'console.refund.second': 'You asked for it, so a colleague decides.',
  'console.refund.who': '{name}, visit {reference}, {time}',
  'console.refund.second_admin': 'This money is nobody’s, so a clinic admin decides.',
  'console.refund.nobodys': 'Money with no visit, M-Pesa code {code}',
  'console.refund.stale':
    'This money was given to a visit or sent back meanwhile. There is nothing to approve; refuse it to put it away.',
  'console.refund.approve_nobodys': 'It goes by M-Pesa to the phone that paid, and to no visit any more.',
  'console.refund.refuse_nobodys': 'Your colleague reads the reason. The money stays under “Needs a person”.',
  'console.refund.somebody': 'a colleague',
  'console.refund.words_gone': 'The words were erased with the record.',
  'console.refund.state.open': 'Waits for a second person',
  'console.refund.state.approved': 'Approved by {name}',
  'console.refund.state.approved_you': 'Approved by you',
  'console.refund.state.refused': 'Refused by {name}',
  'console.refund.state.refused_you': 'Refused by you',

  'console.sent.on-way': 'On its way back',
  'console.sent.on-way_more':
    'M-Pesa was asked to send it back and has not answered yet. There is nothing to do.',
  'console.sent.done': 'Sent back',
  'console.sent.done_more': 'It is on the phone that paid.',
  'console.sent.review': 'Needs a look',
  'console.sent.review_more':
    'M-Pesa left it unclear whether it went back. It waits under Payments, “Needs a person”.',
  'console.sent.failed': 'M-Pesa refused',
  'console.sent.why.unknown-payment':
    'M-Pesa does not know this payment on your Pay Bill. Compare its code with the M-Pesa portal. If it is right, ask again; if M-Pesa refuses again, send it back in the portal.',
  'console.sent.why.no-float': 'Your M-Pesa account had too little money. Put money on it, then ask again.',
  'console.sent.why.not-set-up':
    'M-Pesa does not let your account send money back. Have a clinic admin look at the M-Pesa settings, then ask again.',
  'console.sent.why.found-unsent':
    'Two of you found in the M-Pesa portal that it was not sent. Ask again to send it.',
  'console.sent.why.other':
    'It was not sent back, and M-Pesa gave no reason that we know. Look in the M-Pesa portal, then ask again.',

  'console.day.title': 'Money of today',
  'console.day.received': 'Received today',
  'console.day.asking': 'On the way today',
  'console.day.due': 'Refunds due, all days',
  'console.day.back': 'Sent back, of today’s payments',
  'console.day.payments': '{count} payments',
  'console.day.payments_one': '1 payment',
  'console.day.payments_none': 'no payments',
} as const;
