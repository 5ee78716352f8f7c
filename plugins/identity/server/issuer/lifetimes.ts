/** In seconds. Access ends with its session in the database; these only bound what nobody ended. */
export const LIFETIMES = {
  accessToken: 15 * 60,
  /** SMART, "Backend services": it can ask again at any time. */
  backendToken: 5 * 60,
  idToken: 60 * 60,
  authorizationCode: 60,
  pushedRequest: 60,
  interaction: 30 * 60,
  /** Of the issuer's own cookie, from its last use: a working day. */
  browserSession: 12 * 3600,
  /** Without a refresh for so long, the app has to ask for the password again. */
  refreshToken: 7 * 86_400,
  /** However often it is refreshed. */
  grant: 30 * 86_400,
  /** What somebody allowed an app of others, which reads along without them. */
  appGrant: 90 * 86_400,
  /** How long a refresh token that was just used still gives the same successor: replies get lost on bad networks. */
  refreshGrace: 20,
} as const;
