import { tokens } from '@daktari/design/app';

/** A line of a card that is as high as a thumb wants it. */
export const ROW = {
  flexDirection: 'row',
  alignItems: 'center',
  gap: tokens.space['3'],
  minHeight: 64,
  paddingVertical: tokens.space['3'],
  paddingHorizontal: tokens.space['4'],
} as const;
