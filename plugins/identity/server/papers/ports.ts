import type { Db, Trx } from '../../../../src/kernel/db';
import type { PaperKind, PaperType } from './domain/paper';

type Query = Db | Trx;

export interface Paper {
  id: string;
  kind: PaperKind;
  contentType: PaperType;
  bytes: number;
  /** Of the file. */
  key: Buffer;
}

/** Rows; `shownFor` is the id of an application or of the renewal of a licence. */
export interface Papers {
  of(query: Query, shownFor: string): Promise<Paper[]>;
  /** In place of the one of its kind. */
  put(trx: Trx, shownFor: string, paper: Paper): Promise<void>;
  /** Which of these ids stand in a row. */
  known(query: Query, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Where sealed papers lie: a folder here, a bucket elsewhere. Names are ids of ours. */
export interface PaperStore {
  /** Resolves when it would outlive a power cut. */
  write(id: string, sealed: Buffer): Promise<void>;
  read(id: string): Promise<Buffer>;
  /** Those that were written before this instant (real milliseconds). */
  writtenBefore(instant: number): Promise<string[]>;
  remove(id: string): Promise<void>;
}

/** Rows and files of one room. */
export interface PaperRoom {
  papers: Papers;
  paperStore: PaperStore;
}
