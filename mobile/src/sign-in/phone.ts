/** What somebody typed beside `+254`, as the server takes it: a number of Kenya, or a whole one of elsewhere. */
export function phoneToSend(typed: string): string {
  const figures = typed.replace(/[\s()-]/g, '');
  if (figures.startsWith('+') || figures.startsWith('0')) return figures;
  return figures.startsWith('254') ? `+${figures}` : `+254${figures}`;
}

/** `+254 712 345 678`, to be compared with what one knows by heart. */
export function phoneToShow(sent: string): string {
  const whole = sent.startsWith('0') && !sent.startsWith('00') ? `+254${sent.slice(1)}` : sent;
  const [, country, one, two, three] = /^(\+254)(\d{3})(\d{3})(\d{3})$/.exec(whole) ?? [];
  return country === undefined ? whole : [country, one, two, three].join(' ');
}

/** `+254 712 ••• 678`: enough to know it by, for a screen that others may see. */
export function phoneInPart(sent: string): string {
  return phoneToShow(sent).replace(/ \d{3} (\d{3})$/, ' ••• $1');
}

/** Whether so much was typed that asking makes sense; the server decides. */
export function looksWhole(typed: string): boolean {
  return typed.replace(/\D/g, '').length >= 9;
}
