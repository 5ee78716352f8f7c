/** The page of a practitioner about their own licence. */
export const licencePage = {
  'page.licence.title': 'Your licence',
  'page.licence.row_ends': 'Good until {day}',
  'page.licence.row_ended': 'Was good until {day}',
  'page.licence.row_none': 'No end is known yet',
  'page.licence.status.undated':
    'Nobody has looked at your licence here yet. Show it, so that your clinic knows until when it is good.',
  'page.licence.status.valid': 'Your licence is good until {day}.',
  'page.licence.status.ends-soon':
    'Your licence is good until {day}. From the day after, you see no patients here and no new visits can be booked with you.',
  'page.licence.status.ended':
    'Your licence was good until {day}. You see no patients here, and no new visits can be booked with you, until your clinic has looked at a renewed one.',
  'page.licence.status.released':
    'Your clinic says that you worked there until {day}, and has let your licence go. If you are back, hand it in again.',
  'page.licence.in_review':
    'Handed in. Your clinic is looking at it, and the answer comes by e-mail. Nothing can be changed until then.',
  'page.licence.refused':
    'Not accepted as it is. Show another paper or correct what you wrote, then hand in again.',
  'page.licence.papers': 'Papers of the renewed licence',
  'page.licence.renewed': 'What the renewed licence says',
  'page.licence.told': 'Show the licence above first. An admin of your clinic looks at it.',
  'page.licence.early': 'You have a renewed licence already?',
  'page.licence.handed_in': 'You handed in: {body} {number}, good until {day}.',
  'page.licence.hand_in': 'Hand in',
} as const;
