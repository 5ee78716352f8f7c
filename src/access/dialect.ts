/** A refusal before it is put into words of a format: what every caller is told. */
export interface Told {
  status: number;
  code: string;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

/** How the routes of one folder speak, where a standard of others says it: the type of replies, the form of refusals. */
export interface Dialect {
  contentType: string;
  /** With every reply, beside what the door says anyway. */
  headers: Readonly<Record<string, string>>;
  /** Of a request's body. */
  maxBytes: number;
  /** The body of a refusal; as JSON. */
  refusal(told: Told): object;
}

/** The house's own. */
export const HOUSE: Dialect = {
  contentType: 'application/json; charset=utf-8',
  headers: {},
  maxBytes: 64 * 1024,
  refusal: ({ status, code, message, details }) => ({ error: { status, code, message, details } }),
};

export interface SpokenIn {
  /** e.g. `/fhir` */
  folder: string;
  dialect: Dialect;
}

export function dialectAt(path: string, spoken: readonly SpokenIn[]): Dialect {
  const found = spoken.find(({ folder }) => path === folder || path.startsWith(`${folder}/`));
  return found?.dialect ?? HOUSE;
}
