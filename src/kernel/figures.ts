import type { Labels } from './counters';
import type { Db, Trx } from './db';
import { contributions, serviceKey, type Contributions } from './registry';

/** What each part of the house shows of itself; plugins/monitoring keeps and draws it without knowing any of them. */
export interface Figures {
  /** By the name under which it is kept, beside those of `kernel.counters`. */
  readonly samples: Contributions<Sample>;
  readonly charts: Contributions<Chart>;
  readonly objectives: Contributions<Objective>;
  /** Other systems and stores that the product needs, by name. */
  readonly connections: Contributions<Connection>;
  readonly business: Contributions<BusinessFigures>;
}

export function figures(): Figures {
  return {
    samples: contributions('sample'),
    charts: contributions('chart'),
    objectives: contributions('objective'),
    connections: contributions('connection'),
    business: contributions('business figures'),
  };
}

/** What holds for the whole installation at a moment, looked up once a minute by one process. */
export interface Sample {
  help: string;
  unit: 'count' | 'seconds';
  /** `now` is domain time. Cheap: an index, no network. */
  read(query: Db | Trx, now: Date): Promise<readonly { labels?: Labels; value: number }[]>;
}

/** Of what is kept under a name, all or those of these label values. */
export interface Selector {
  name: string;
  where?: Readonly<Record<string, readonly string[]>>;
}

export type Measure =
  /** How many in a second. */
  | { kind: 'rate'; of: Selector }
  | { kind: 'total'; of: Selector }
  /** Of `among`, 0 to 1. */
  | { kind: 'share'; of: Selector; among: Selector }
  /** Seconds below which this part of them stayed. */
  | { kind: 'quantile'; of: Selector; quantile: number }
  /** Mean of what was sampled; of several series the sum of theirs. */
  | { kind: 'level'; of: Selector }
  /** Highest of what was sampled. */
  | { kind: 'peak'; of: Selector };

export type Unit = 'per-second' | 'count' | 'share' | 'seconds' | 'bytes' | 'cents';

export interface Chart {
  measure: Measure;
  unit: Unit;
  /** Labels by which it may be split. */
  splits?: readonly string[];
}

/** What is promised: of `among`, no more than 1 - `goal` are `bad`; or of `of`, no more take longer than `seconds`. */
export interface Objective {
  /** A share, e.g. 0.995; a setting may say another. */
  goal: number;
  promise:
    { kind: 'share'; bad: Selector; among: Selector } | { kind: 'within'; of: Selector; seconds: number };
}

/** Seen by how calls to it went: a duration with the label `outcome`, which is `ok` or `failed`. */
export interface Connection {
  calls: Selector;
  /** Half of its calls taking longer means that it is slow. */
  slowSeconds: number;
}

/** The half-open span of one day of the clinic's calendar. */
export interface DaySpan {
  day: string;
  from: Date;
  to: Date;
}

/** What one clinic has to show of its days: counts and sums, never of one person. */
export interface BusinessFigures {
  units: Readonly<Record<string, 'count' | 'cents' | 'hours'>>;
  /** One row for each of `days`, in their order; null where there is nothing to take a mean of. */
  read(
    query: Db | Trx,
    clinicId: number,
    days: readonly DaySpan[],
  ): Promise<readonly Readonly<Record<string, number | null>>[]>;
}

/** The text at /metrics, of plugins/monitoring. */
export interface MetricsPage {
  /** Null: there is none, since no token is set. @throws AppError 401 for another token */
  read(authorization: string): Promise<string | null>;
}
export const METRICS_PAGE = serviceKey<MetricsPage>('monitoring.metrics-page');
