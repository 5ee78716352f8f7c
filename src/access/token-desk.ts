import { serviceKey } from '../kernel/registry';

/** As the token endpoint gives them (RFC 6749, 5.1), in the words of our own API. */
export interface OpenedTokens {
  accessToken: string;
  refreshToken: string;
  /** Seconds until the access token ends. */
  expiresIn: number;
}

/** Opens a session of the patient app without a trip to the token endpoint; provided by plugins/identity. */
export interface TokenDesk {
  /** `userAgent` names the device in the list of sessions; `device` is its secret, known for this account from now on. */
  open(userId: number, from: { userAgent: string; device: string }): Promise<OpenedTokens>;
}

export const TOKEN_DESK = serviceKey<TokenDesk>('token desk');
