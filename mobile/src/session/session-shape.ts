import type { Place } from '../storage/places';
import type { Issuer, Tokens } from './tokens';

export type SessionState =
  | { state: 'starting' }
  /** `ended`: it was over, which the person did not ask for. */
  | { state: 'signed-out'; ended: boolean }
  /** `kept`: it goes on after the app was closed. */
  | { state: 'signed-in'; kept: boolean };

export interface Session {
  now(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Goes on with what was kept; asks nobody, so that it works without network. */
  restore(): Promise<void>;
  open(tokens: Tokens, keep: boolean): Promise<void>;
  /** For a request; null while nobody is signed in. @throws DaktariError unreachable */
  access(): Promise<string | null>;
  /** After a 401 to `stale`. However many ask at once, one refresh serves all. @throws DaktariError unreachable */
  renew(stale: string): Promise<string | null>;
  /** `token` was refused although it was just renewed; one of somebody who has left takes nobody else along. */
  lose(token: string): Promise<void>;
  /**
   * Somebody who is in has shown once more who they are: new tokens in place of theirs, everything else stays.
   * @throws DaktariError unreachable
   */
  replace(tokens: Tokens): Promise<'replaced' | 'other-person' | 'gone'>;
  signOut(): Promise<void>;
  /** Whose copies may be written: null while nobody is signed in, or nothing is kept. */
  keptOwner(): string | null;
  /** Works only while the phone still keeps the session of `owner`; nobody comes or goes meanwhile. */
  whileKept(owner: string, work: () => Promise<void>): Promise<void>;
}

/** What windows of one browser tell each other. */
export type News = { kind: 'opened'; owner: string } | { kind: 'left'; owner: string; ended: boolean };

export interface Windows {
  tell(news: News): void;
  listen(hear: (news: News) => void): void;
}

export interface SessionParts {
  issuer: Pick<Issuer, 'renew' | 'revoke'>;
  /** For the refresh token and its owner. */
  place: Place;
  /** One at a time on this phone, in whichever window: a refresh token that is shown twice ends the session. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** What else there is of the account: `drop` what this window holds, `wipe` also what lies on the phone. */
  copies: { drop(): void; wipe(): Promise<void> };
  windows: Windows;
  newOwner(): string;
}
