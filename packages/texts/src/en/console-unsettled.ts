/** The console's money that no rule could settle: what is known of it, and what a person may do. */
export const consoleUnsettled = {
  'console.unsettled.tab': 'Needs a person',
  'console.unsettled.none': 'All money found its visit',
  'console.unsettled.none_more': 'What M-Pesa leaves unclear waits here for you.',
  'console.unsettled.more':
    'Only the newest of each kind are shown. The older ones come as these are settled.',
  'console.unsettled.deposit': 'Money with no visit',
  'console.unsettled.deposit_what': '{amount} came by Pay Bill. No visit has the account that was typed.',
  'console.unsettled.deposit_like':
    '{amount} came by Pay Bill with account {typed}. No visit has that account.',
  'console.unsettled.prompt': 'Nobody knows whether it was paid',
  'console.unsettled.prompt_what':
    'M-Pesa was asked for a day about a prompt of {amount} and gave no clear answer.',
  'console.unsettled.prompt_portal':
    'M-Pesa gave this prompt no number, so it cannot be asked. Look for the phone and the amount in the M-Pesa portal.',
  'console.unsettled.refund': 'Refund needs a look',
  'console.unsettled.refund_failed':
    '{amount} did not go back. Ask for the refund again on the visit, or give it back in the M-Pesa portal.',
  'console.unsettled.refund_review':
    'Nobody knows whether {amount} went back. Look for the code in the M-Pesa portal before anything else.',
  'console.unsettled.short': 'Paid in part',
  'console.unsettled.short_what':
    '{paid} of {amount} came. Ask for the rest on the visit, or call it off: then all goes back.',
  'console.unsettled.over': 'Paid too much',
  'console.unsettled.over_what':
    '{paid} came for {amount}. The rest stays the patient’s; M-Pesa gives back whole payments only.',
  'console.unsettled.code': 'M-Pesa code',
  'console.unsettled.account': 'Account',
  'console.unsettled.visit': '{name}, visit {reference}, {time}',
  'console.unsettled.no_visit': 'Its visit is not of your clinic any more.',
  'console.unsettled.to_visit': 'Open the visit',
  'console.unsettled.ask': 'Ask M-Pesa again',
  'console.unsettled.asked': 'M-Pesa is being asked. If it does not know, this comes back.',
  'console.unsettled.received': 'Received',
  'console.unsettled.closest': 'Closest unpaid visit',
  'console.unsettled.assign': 'Give to a visit',
  'console.unsettled.assign_title': 'Give {amount} to a visit?',
  'console.unsettled.assign_yes': 'Give to {name}',
  'console.unsettled.assign_find': 'Find another visit by its reference',
  'console.unsettled.assign_open': 'Visits that wait for money',
  'console.unsettled.assign_none': 'No visit found. Book one first, then give the money to it.',
  'console.unsettled.assign_choose': 'Choose the visit.',
  'console.unsettled.assign_why': 'Write how you know whose money it is.',
  'console.unsettled.assign_due': 'due {amount}',
  'console.unsettled.assign_different': 'The amount is not what is due.',
  'console.unsettled.assigned': 'The money is with the visit.',
  'console.unsettled.only_like':
    'You give it to the visit that it looks like. For another visit, ask a clinic admin.',
  'console.unsettled.only_admin':
    'What was typed looks like none of your unpaid visits, and other clinics may use this Pay Bill. So a clinic admin gives it to a visit.',
  'console.unsettled.send_back': 'Send back',
  'console.unsettled.send_back_title': 'Ask to send {amount} back?',
  'console.unsettled.send_back_yes': 'Ask to send back',
  'console.unsettled.send_back_more':
    'M-Pesa gives {code} back as a whole, to the phone that paid. Nothing leaves until a second person has approved it; one of the two is a clinic admin.',
  'console.unsettled.send_back_why': 'Write why it belongs to none of your visits.',
  'console.unsettled.send_back_asked': 'It waits for a second person.',
  'console.unsettled.send_back_second': 'Sending back needs a second person.',
  'console.unsettled.send_back_waits':
    'Sending it back was asked for: a second person decides under “Refunds to approve”.',
  'console.unsettled.send_back_failed':
    'It was not sent back. Give it to its visit, or ask again to send it back.',
} as const;
