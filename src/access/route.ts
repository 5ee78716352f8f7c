import type { z } from 'zod';
import type { AuditAction, AuditOrigin, Touched } from '../kernel/audit';
import type { Db, Select, Trx } from '../kernel/db';
import type { Kernel } from '../kernel/kernel';
import type { Principal } from './principal';
import type { Scope } from './table';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Selects `patient_id` of those who allow what a route is for; to stand in its query. A route whose purpose needs a
 * consent and that never asks replies nothing.
 */
export type Consenting = (query: Db | Trx) => Select;

/** What a handler gets: parsed input, who asks, and how far they reach. */
export interface Call<P, Q, B> {
  params: P;
  query: Q;
  body: B;
  /** Null only where the access table lets `public` in. */
  principal: Principal | null;
  scope: Scope;
  /** Null where no consent is needed. */
  consenting: Consenting | null;
  language: 'en' | 'sw';
  /** Set on routes with `idempotent: true`; unique per caller and route, to be passed to kernel.idempotency. */
  idempotency: { scope: string; key: string; body: unknown };
  /** Set on routes with `conditional: true`: the version that the caller saw, as `If-Match` has it. */
  version: string;
  ip: string;
  userAgent: string;
  /** For what `query` can't say: a name that stands twice. As on the request line, from its path on. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Only where the route says `ownTokens`: what stands in the Authorization header as a bearer's. */
  token: string | null;
  /**
   * Only where the route takes an `upload`; read when it is asked for, so that a stranger's megabytes are not.
   * @throws AppError 415 unsupported_media_type, 413 too_large
   */
  upload(): Promise<Upload>;
  /** For the entries that a use case writes in its own transaction. */
  origin: AuditOrigin;
}

export { AUDIT_ACTIONS, AUDIT_PURPOSES } from '../kernel/audit';

/** What a reply shows of people, one for each clinic. */
export interface Shown extends Touched {
  action: Extract<AuditAction, 'read' | 'list' | 'export' | 'sign-in'>;
  /** Where it is not what the door knows: at sign-in the actor is known only afterwards. */
  origin?: Partial<AuditOrigin>;
}

/**
 * What the trail keeps of a route: nothing (and why), what its use case writes in its own transaction, or what the
 * reply shows; the reply then waits until that is committed.
 */
export type RouteAudit<P, Q, B, H> =
  { none: string } | 'written' | { shown(result: H, call: Call<P, Q, B>): readonly Shown[] };

interface RouteBase {
  /** The name under which the access table knows it, e.g. `visits.book`. */
  operation: string;
  method: Method;
  /** Below the plugin's prefix, `:name` for parameters, e.g. `/visits/:id`. */
  path: string;
  summary: string;
  /** By parameter of the path: what it may be. With anything else the path is none of this route's. */
  takes?: Readonly<Record<string, ReadonlySet<string>>>;
}

/** A file as the body of a request. What it says of its type is a claim, to be held against its content. */
export interface Upload {
  bytes: Buffer;
  contentType: string;
}

/** A route behind the door: who asks is known, and everything that comes in has a schema. */
interface GuardedRoute<P, Q, B> extends RouteBase {
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** Takes a file in place of `body`. */
  upload?: { maxBytes: number; types: readonly string[] };
  /** For people without an account: bearer tokens here are the route's own, and those of the issuer open nothing. */
  ownTokens?: true;
  /** Needs an Idempotency-Key header. */
  idempotent?: boolean;
  /** Needs an If-Match header: it changes what somebody else may have changed meanwhile. */
  conditional?: boolean;
}

/** A JSON route: what goes out has a schema, too. */
export interface JsonRoute<
  P = unknown,
  Q = unknown,
  B = unknown,
  R = unknown,
  H extends R = R,
> extends GuardedRoute<P, Q, B> {
  kind: 'json';
  reply: z.ZodType<R>;
  status?: number;
  /** May give back more than the reply has, for `audit`; the reply's schema drops it. */
  handle(call: Call<P, Q, B>, kernel: Kernel): Promise<H>;
  /** Where the body is not all that the reply says. */
  render?(result: H): Rendered;
  audit: RouteAudit<P, Q, B, H>;
}

/** A reply that says something beside its body; the schema is the body's. */
export interface Rendered {
  /** Null where the status allows none (204, 304): the reply is empty. */
  body: unknown;
  headers: Readonly<Record<string, string>>;
  /** In place of the route's. */
  status?: number;
}

/** A file in a reply. */
export interface FileReply {
  bytes: Buffer;
  contentType: string;
  /** Made up by us, never what somebody called it. */
  fileName: string;
}

/** Replies with a file, to be kept and not to be shown by the browser: whoever gave it to us is not to be trusted. */
export interface FileRoute<
  P = unknown,
  Q = unknown,
  B = unknown,
  H extends FileReply = FileReply,
> extends GuardedRoute<P, Q, B> {
  kind: 'file';
  /** Those that it may reply with. */
  types: readonly string[];
  /** May give back more than the file, for `audit`. */
  handle(call: Call<P, Q, B>, kernel: Kernel): Promise<H>;
  audit: RouteAudit<P, Q, B, H>;
}

/** The open end of a reply that goes on. */
export interface Sink {
  /** False when the reader has gone, or no longer keeps up: then it is over. */
  write(text: string): boolean;
  end(): void;
  /** However it ends, and also when it has ended already. */
  onEnd(listener: () => void): void;
}
export type Streaming = (sink: Sink) => void;

export interface StreamCall<Q> extends Call<unknown, Q, unknown> {
  /** Whether the same person may still go on: false once the session, the account or the token has ended. */
  stands(): Promise<boolean>;
}

/** Server-sent events for as long as somebody watches. No person caused it: it keeps no session open. */
export interface StreamRoute<Q = unknown> extends GuardedRoute<unknown, Q, unknown> {
  kind: 'stream';
  method: 'GET';
  /** Rejects as long as it may still be refused; what it gives begins once the head has left. */
  handle(call: StreamCall<Q>, kernel: Kernel): Promise<Streaming>;
  /** Of people nothing may go out: a stream would have no end to be put on the trail at. */
  audit: { none: string };
}

export interface RawCall {
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Buffer;
  ip: string;
  /** Path and query as they stood on the request line. */
  url: string;
}
export interface RawReply {
  status: number;
  body: string;
  contentType: string;
}

/** A route of another system's protocol: gets the bytes as they came. */
export interface RawRoute extends RouteBase {
  kind: 'raw';
  maxBytes: number;
  handle(call: RawCall, kernel: Kernel): Promise<RawReply>;
}

export type Route = JsonRoute | FileRoute | StreamRoute | RawRoute;

/** Keeps the schema types while the route is written; forgets them for the list. */
export function jsonRoute<P, Q, B, R, H extends R>(route: Omit<JsonRoute<P, Q, B, R, H>, 'kind'>): JsonRoute {
  // The dispatcher parses with the route's own schemas before it calls `handle`, so the types hold.
  return { ...route, kind: 'json' };
}

export function fileRoute<P, Q, B, H extends FileReply>(
  route: Omit<FileRoute<P, Q, B, H>, 'kind'>,
): FileRoute {
  // As above.
  return { ...route, kind: 'file' };
}

export function streamRoute<Q>(route: Omit<StreamRoute<Q>, 'kind' | 'method'>): StreamRoute {
  // As above.
  return { ...route, kind: 'stream', method: 'GET' };
}

export function rawRoute(route: Omit<RawRoute, 'kind'>): RawRoute {
  return { ...route, kind: 'raw' };
}
