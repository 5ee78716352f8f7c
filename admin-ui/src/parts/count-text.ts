/** A count that stopped at its bound says that there are more; nought stays one, so that it can be left out. */
export function countText({
  waiting,
  capped = false,
}: {
  waiting: number;
  capped?: boolean;
}): string | number {
  return capped ? `${waiting}+` : waiting;
}
