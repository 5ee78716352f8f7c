import { z } from 'zod';

export { whereWords } from '../../kernel/where-words';

/** What somebody types who looks for a person. */
export const searchWords = z.string().trim().min(1).max(60);
