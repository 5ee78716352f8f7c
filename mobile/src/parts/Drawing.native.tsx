import Svg, { Path } from 'react-native-svg';
import type { DrawingProps } from './drawing-props';

export type { Shape } from './drawing-props';

/** A picture of paths; decoration, as what it means always stands beside it in words. */
export function Drawing({ shapes, box, width, height = width, colour = '#000000' }: DrawingProps) {
  return (
    <Svg width={width} height={height} viewBox={box} aria-hidden>
      {shapes.map(({ d, fill, opacity }) => (
        <Path key={d} d={d} fill={fill ?? colour} opacity={opacity} />
      ))}
    </Svg>
  );
}
