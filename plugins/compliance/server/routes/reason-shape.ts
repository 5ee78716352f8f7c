import { z } from 'zod';
import { EMERGENCIES, VERDICTS } from '../use-cases/break-glass/reason';

/** Why an emergency access was opened, and what a review may say of it. */
export const reasonShape = z.object({ category: z.enum(EMERGENCIES), words: z.string() });
export const verdictShape = z.enum(VERDICTS);
