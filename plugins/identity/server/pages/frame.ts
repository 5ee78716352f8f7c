import type { PageScripts } from './scripts';

/** What every page shows around its matter. */
export interface Frame {
  readonly clinic: {
    readonly name: string;
    /** As people write it, `0700 000 111`; null shows no help line. */
    readonly phone: string | null;
  };
  /** Real time, and the IANA zone in which the page writes it. */
  readonly clock: { readonly now: Date; readonly timeZone: string };
  /** Where a GET shows this page in the other language. */
  readonly otherLanguageHref: string;
  readonly scripts: PageScripts;
}

/** Where a form posts to, and what it carries unseen: `csrf` always, and names such as `uid` or `challenge`. */
export interface FormTarget {
  readonly action: string;
  readonly hidden: HiddenFields;
}

export interface HiddenFields {
  readonly csrf: string;
  readonly [name: string]: string;
}

/** A passkey request; the script puts the answer as JSON into the field `credential` of the form. */
export interface PasskeyAsk {
  readonly form: FormTarget;
  /** The options in their JSON form (WebAuthn level 3): binary values in base64url. */
  readonly options: Readonly<Record<string, unknown>>;
}
