/** A phone has its own ways for keyboards. */
export const pressByKeys = (): (() => void) => () => undefined;
