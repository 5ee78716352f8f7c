/** Push on this phone, as far as its own system goes. */
export interface OwnPush {
  /** Whether the system shows what comes; does not ask its owner. */
  isAllowed(): Promise<boolean>;
  /** Asks its owner where that was not done. Null: refused. @throws Error when Apple, Google or Expo cannot be reached */
  token(): Promise<string | null>;
}
