import type { DrawingProps } from './drawing-props';

export type { Shape } from './drawing-props';

const UNSHRUNK = { flex: 'none' } as const;

/** A picture of paths; decoration, as what it means always stands beside it in words. A browser draws it by itself. */
export function Drawing({ shapes, box, width, height = width, colour = 'currentColor' }: DrawingProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={box}
      fill={colour}
      style={UNSHRUNK}
      aria-hidden
      focusable={false}
    >
      {shapes.map(({ d, fill, opacity }) => (
        <path key={d} d={d} fill={fill} opacity={opacity} />
      ))}
    </svg>
  );
}
