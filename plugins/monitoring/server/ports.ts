import type { Labels } from '../../../src/kernel/counters';
import type { Db, Trx } from '../../../src/kernel/db';
import type { Reading } from './domain/measure';
import type { Range } from './domain/range';
import type { MinuteRow, Series, SeriesName } from './domain/series';

/** What one process counted in one minute; written as a whole or not at all. */
export interface Batch {
  minute: number;
  rows: readonly MinuteRow[];
}

export interface Minutes {
  /** The number by which a process is known. */
  enrol(db: Db, name: string): Promise<number>;
  /** Ids of series, made where they are new; outside of any transaction, since two processes may make the same one. */
  name(db: Db, series: readonly SeriesName[]): Promise<ReadonlyMap<string, number>>;
  /** False when this process wrote this minute, or a later one, before: then nothing is written. */
  write(trx: Trx, process: number, batch: Batch, ids: ReadonlyMap<string, number>): Promise<boolean>;
  /** True for the one process that gets to take the samples of this minute. */
  takeTurn(trx: Trx, minute: number): Promise<boolean>;
  /** Rows of the whole installation, for who has the turn. */
  writeSamples(trx: Trx, batch: Batch, ids: ReadonlyMap<string, number>): Promise<void>;
}

export interface Hours {
  /** The first hour that is not whole yet in the hours' own table; null before the first. */
  nextHour(query: Db | Trx): Promise<number | null>;
  /** The hour of the oldest minute. */
  firstHour(query: Db | Trx): Promise<number | null>;
  /** Makes the hour anew from its minutes. */
  make(trx: Trx, hour: number): Promise<void>;
  dropMinutesBefore(trx: Trx, minute: number): Promise<void>;
  dropHoursBefore(trx: Trx, hour: number): Promise<void>;
}

export interface SlottedReading extends Reading {
  /** The minute at which its point begins. */
  slot: number;
}

export interface Readings {
  seriesNamed(query: Db | Trx, names: readonly string[]): Promise<Series[]>;
  read(query: Db | Trx, series: readonly Series[], range: Range): Promise<SlottedReading[]>;
}

export interface ClinicDays {
  clinic(query: Db | Trx, id: number): Promise<{ slug: string; timeZone: string } | null>;
  /** Whether there is one active clinic only. */
  isAlone(query: Db | Trx): Promise<boolean>;
}

/** What holds at this moment. */
export interface Sampled {
  name: string;
  help: string;
  unit: 'count' | 'seconds';
  labels: Labels;
  value: number;
}

/** What a process knows of itself at this moment. */
export interface ProcessFigures {
  take(): readonly { name: string; value: number }[];
  /** Prometheus text of the process, with what prom-client has by default. */
  text(): Promise<string>;
  stop(): void;
}
