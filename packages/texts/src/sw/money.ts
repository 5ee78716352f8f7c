import type { money as english } from '../en/money';

export const money: Record<keyof typeof english, string> = {
  'money.kes': 'KSh {amount}',
  'money.kes.minus': '-KSh {amount}',
};
