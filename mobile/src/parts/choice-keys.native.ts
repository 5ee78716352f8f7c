/** A phone has its own ways for keyboards and switches. */
export const groupKeys = {};

export function tabStop(_isStop: boolean): object {
  return {};
}
