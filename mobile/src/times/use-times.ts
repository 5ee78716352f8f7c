import { useState } from 'react';
import { useSlots } from './use-slots';
import { weekWith } from './week';

export interface TimesAsked {
  practitioner: string;
  service: string;
  /** The clinic's. */
  zone: string;
  now: Date;
  /** An instant of the week to begin with. */
  opensAt: string | null;
}

/** The week that is looked at, the day that was opened in it, and what is free. */
export function useTimes({ practitioner, service, zone, now, opensAt }: TimesAsked) {
  const [turned, setTurned] = useState<{ service: string; weeks: number; day: string | null } | null>(null);
  const isOwn = turned !== null && turned.service === service;
  const weeks = isOwn ? turned.weeks : weekWith(opensAt, now, zone);
  const query = useSlots({ practitioner, service, zone, weeks, now });
  return {
    query,
    zone,
    now,
    weeks,
    day: isOwn ? turned.day : null,
    turnTo: (to: number) => setTurned({ service, weeks: to, day: null }),
    open: (day: string) => setTurned({ service, weeks, day }),
  };
}

export type TimesInSight = ReturnType<typeof useTimes>;
