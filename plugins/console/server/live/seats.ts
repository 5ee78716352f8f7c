/** How many streams of each person stand open in this process. */
export interface Seats {
  /**
   * Returns what gives the seat back. Where all are taken the oldest one is asked to go: whoever reloads a page is never
   * refused because the server has not yet heard that the page before is gone.
   * @param go ends the stream and gives its seat back
   */
  take(userId: number, go: () => void): () => void;
}

export function createSeats({ each }: { each: number }): Seats {
  const taken = new Map<number, Set<() => void>>();
  return {
    take: (userId, go) => {
      const seats = taken.get(userId) ?? new Set();
      taken.set(userId, seats);
      // A set keeps its order.
      for (const oldest of [...seats].slice(0, Math.max(0, seats.size + 1 - each))) oldest();
      const seat = (): void => go();
      seats.add(seat);
      // The oldest one may have been the last: then its set is gone from the map.
      taken.set(userId, seats);
      return () => {
        seats.delete(seat);
        if (seats.size === 0 && taken.get(userId) === seats) taken.delete(userId);
      };
    },
  };
}
