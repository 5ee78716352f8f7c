import { z } from 'zod';
import { defineJob } from '../../../src/kernel/jobs';

export const RollHours = defineJob('monitoring.roll-hours', z.object({}));
