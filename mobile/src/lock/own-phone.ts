/** Browsers have no such thing for a page that is open already. */
export const ownPhone = {
  isThere: async (): Promise<boolean> => false,
  vouches: async (_why: string): Promise<boolean> => false,
};
