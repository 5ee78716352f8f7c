export interface Shape {
  d: string;
  /** Where it is not the drawing's own. */
  fill?: string;
  opacity?: number;
}

export interface DrawingProps {
  shapes: readonly Shape[];
  /** `0 0 256 256` */
  box: string;
  width: number;
  height?: number;
  colour?: string;
}
