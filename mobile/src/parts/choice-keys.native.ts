/** A phone has touch, and its own ways for keyboards and switches. */
export const groupKeys = {};
export const switchKeys = {};

export function tabStop(_isStop: boolean): object {
  return {};
}
