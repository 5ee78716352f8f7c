import dateOverride from './date-override/schema.json';
import weeklyHour from './weekly-hour/schema.json';

export const contentTypes = {
  'weekly-hour': { schema: weeklyHour },
  'date-override': { schema: dateOverride },
};
