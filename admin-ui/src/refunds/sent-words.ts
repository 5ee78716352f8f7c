import type { PlainConsoleKey } from '@daktari/texts/console';
import type { SentBack } from '../data/records';
import type { Tone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';

interface SentLook {
  tone: Tone;
  icon: IconName;
  label: PlainConsoleKey;
  /** What it means and what to do. */
  words: PlainConsoleKey;
}

export function sentLook({ fate, why }: Pick<SentBack, 'fate' | 'why'>): SentLook {
  switch (fate) {
    case 'on-way':
      return {
        tone: 'info',
        icon: 'asking',
        label: 'console.sent.on-way',
        words: 'console.sent.on-way_more',
      };
    case 'done':
      return { tone: 'good', icon: 'return', label: 'console.sent.done', words: 'console.sent.done_more' };
    case 'review':
      return {
        tone: 'warm',
        icon: 'warning',
        label: 'console.sent.review',
        words: 'console.sent.review_more',
      };
    case 'failed':
      return {
        tone: 'bad',
        icon: 'bad',
        label: 'console.sent.failed',
        words: `console.sent.why.${why ?? 'other'}`,
      };
  }
}
