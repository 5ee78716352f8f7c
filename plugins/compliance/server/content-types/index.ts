import consentText from './consent-text/schema.json';

export const contentTypes = { 'consent-text': { schema: consentText } };
