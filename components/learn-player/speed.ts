/** As fast as spoken, and what people choose around it. */
export const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** The next faster (`1`) or slower (`-1`) one; at the ends the same. */
export function nextSpeed(speed: number, direction: 1 | -1): number {
  const others = SPEEDS.filter((one) => (one - speed) * direction > 0);
  return (direction > 0 ? others[0] : others.at(-1)) ?? speed;
}
