export const money = {
  'money.kes': 'KSh {amount}',
  'money.kes.minus': '-KSh {amount}',
} as const;
