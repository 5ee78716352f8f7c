/** Why a payment did not go through (`payment.code.<group>`), and where the money is (`payment.state.<state>`). */
export const payments = {
  'payment.code.insufficient_funds': 'Your M-Pesa balance is too low. No money was taken.',
  'payment.code.cancelled': 'The request was cancelled on your phone. No money was taken.',
  'payment.code.unreachable': 'The request did not reach your phone in time. No money was taken.',
  'payment.code.wrong_pin': 'The M-Pesa PIN was not right. No money was taken.',
  'payment.code.expired': 'The request ended before the PIN came. No money was taken.',
  'payment.code.busy':
    'M-Pesa is busy with another request of yours. No money was taken. Wait 2 minutes, then try again.',
  'payment.code.limit': 'This is over an M-Pesa limit. No money was taken. Use another number or Pay Bill.',
  'payment.code.unknown':
    'We do not know yet if you paid. We are asking M-Pesa. Please do not pay again yet.',
  'payment.code.not_configured':
    'M-Pesa could not take this payment for the clinic. No money was taken. Call the clinic.',

  'payment.state.asked': 'We are sending the request to your phone. No money is taken yet.',
  'payment.state.waiting_for_pin':
    'Check your phone. Enter your M-Pesa PIN there. We never ask for your PIN here.',
  'payment.state.paid': 'Paid. You are booked.',
  'payment.state.not_paid': 'Payment did not go through. No money was taken.',
  'payment.state.being_asked': 'We are asking M-Pesa. Please do not pay again yet.',
} as const;
