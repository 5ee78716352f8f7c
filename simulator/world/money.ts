/** "1,200.00" as M-Pesa's SMS writes it; `cents` is an integer. */
export function kesPlain(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(cents) / 100);
  return `${sign}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** "KSh 1,200", with cents only where there are any. */
export function kes(cents: number): string {
  return `KSh ${kesPlain(cents).replace(/\.00$/, '')}`;
}
