const DAY = /^(?!0)\d{4}-\d{2}-\d{2}$/;

/**
 * A day that stands in a field, in words; null while it is half typed. Browsers write the field in the order of their own
 * language, and 3/4 is a day of March to one reader and of April to another.
 */
export function daySpelt(value: unknown, inWords: (day: string) => string): string | null {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(`${value}T12:00:00Z`))
    ? inWords(value)
    : null;
}
