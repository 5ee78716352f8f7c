/** The card of a patient's page about colleagues to whom they were handed over. */
export const consoleHandOver = {
  'console.hand_over.title': 'In hand with colleagues',
  'console.hand_over.none': 'Handed over to nobody',
  'console.hand_over.none_more':
    'Away for a while? Let a colleague see this patient until a day that you choose.',
  'console.hand_over.give': 'Hand over',
  'console.hand_over.ask': 'Hand over {name}',
  'console.hand_over.ask_more':
    'Your colleague sees this patient until the day that you choose. The patient can see who looked. You can end it at any time.',
  'console.hand_over.to': 'To whom',
  'console.hand_over.choose': 'Choose a colleague',
  'console.hand_over.nobody': 'Nobody else treats patients at your clinic.',
  'console.hand_over.until': 'Until and with',
  'console.hand_over.until_wrong': 'Choose a day from today on, at most {days} days from now.',
  'console.hand_over.given': '{patient} is handed over to {doctor}.',
  'console.hand_over.until_day': 'Until {day}',
  'console.hand_over.end': 'End',
  'console.hand_over.end_ask': 'End the hand-over to {doctor}?',
  'console.hand_over.end_more':
    'They no longer see this patient from now on. If it is needed again, hand over anew.',
  'console.hand_over.ended': '{doctor} no longer sees this patient by the hand-over.',
} as const;
