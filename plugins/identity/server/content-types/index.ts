import app from './app/schema.json';

export const contentTypes = { app: { schema: app } };
