/** Of all pictures, in CSS pixels. */
export const WIDTH = 900;
/** As the labels of the network. */
export const STYLE = { fontSize: '12px' };
/** Room for an axis below a picture: two lines, as days and their month have, with their descenders. */
export const AXIS = 42;

const LETTER = 6.8;
const MOST = 320;

/** Room for labels to the left of a picture. */
export function marginFor(labels: readonly string[]): number {
  return Math.min(MOST, 20 + LETTER * Math.max(0, ...labels.map((label) => label.length)));
}
