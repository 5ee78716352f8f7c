/** The session of principals that tests make up. */
export const SESSION = { id: 'session-1', clientId: 'patient-app', scopes: ['api'] } as const;
