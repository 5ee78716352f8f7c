import { tooMany } from '../../../../src/kernel/errors';

/** How many streams of each person stand open in this process. */
export interface Seats {
  /** Returns what gives the seat back. @throws AppError 429 `too_many_requests` */
  take(userId: number): () => void;
}

export function createSeats({ each, retrySeconds }: { each: number; retrySeconds: number }): Seats {
  const taken = new Map<number, number>();
  return {
    take: (userId) => {
      const before = taken.get(userId) ?? 0;
      if (before >= each) throw tooMany('too_many_requests', retrySeconds);
      taken.set(userId, before + 1);
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        const left = (taken.get(userId) ?? 1) - 1;
        if (left > 0) taken.set(userId, left);
        else taken.delete(userId);
      };
    },
  };
}
