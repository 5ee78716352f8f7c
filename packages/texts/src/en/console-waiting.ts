/** Who has come to the clinic and waits. */
export const consoleWaiting = {
  'console.waiting.title': 'Waiting room',
  'console.waiting.waiting': 'Waiting',
  'console.waiting.expected': 'Expected',
  'console.waiting.none': 'Nobody is waiting',
  'console.waiting.none_more': 'Who has come to the clinic stands here, the longest waiting first.',
  'console.waiting.minutes': '{minutes} min',
  'console.waiting.arrive': 'Has come',
  'console.waiting.call': 'Call in',
  'console.waiting.has_come': '{name} has come',
  'console.waiting.call_in': 'Call {name} in',
  'console.waiting.here': 'Here since {time}',
  'console.waiting.inside': 'Called in',
  'console.waiting.arrived': '{name} has come.',
  'console.waiting.called': '{name} is called in.',
  'console.waiting.more': 'and {count} more',
} as const;
