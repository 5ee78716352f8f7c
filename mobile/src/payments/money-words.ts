import type { ChipTone } from '../parts/Chip';
import type { IconName } from '../parts/Icon';
import type { Say } from '../texts/TextsProvider';
import type { Format } from '../texts/use-format';
import type { WhereMoney } from './where-money';

/** Where the money is, in words, with the icon and tone that go with them. */
export function moneyWords(
  where: WhereMoney,
  say: Say,
  format: Format,
): { label: string; icon: IconName; tone: ChipTone } {
  const amount = format.money(where.cents);
  switch (where.kind) {
    case 'not-taken':
      return { label: say('app.money.not_taken'), icon: 'x-bold', tone: 'quiet' };
    case 'asking':
      return { label: say('app.money.asking', { amount }), icon: 'hourglass-medium-bold', tone: 'warning' };
    case 'taken':
      return { label: say('app.money.taken', { amount }), icon: 'check-circle-fill', tone: 'success' };
    case 'part-taken': {
      const owed = format.money(where.owedCents);
      return {
        label: say('app.money.part_taken', { amount, owed }),
        icon: 'hourglass-medium-bold',
        tone: 'warning',
      };
    }
    case 'back-asked':
      return {
        label: say('app.money.back_asked', { amount }),
        icon: 'hourglass-medium-bold',
        tone: 'warning',
      };
    case 'back-sent':
      return {
        label: say('app.money.back_sent', { amount }),
        icon: 'hourglass-medium-bold',
        tone: 'warning',
      };
    case 'back-checked':
      return {
        label: say('app.money.back_checked', { amount }),
        icon: 'warning-circle-fill',
        tone: 'warning',
      };
    case 'coming-back':
      return {
        label: say('app.money.coming_back', { amount }),
        icon: 'hourglass-medium-bold',
        tone: 'warning',
      };
    case 'part-back': {
      const back = format.money(where.backCents);
      return {
        label: say('app.money.part_back', { amount, back }),
        icon: 'check-circle-fill',
        tone: 'success',
      };
    }
    case 'back':
      return { label: say('app.money.back', { amount }), icon: 'check-circle-fill', tone: 'success' };
  }
}
