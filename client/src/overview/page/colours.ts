/** Ten colours that differ on light and dark ground and for colour-blind readers (Observable 10). */
const PALETTE = [
  '#4269d0',
  '#efb118',
  '#ff725c',
  '#6cc5b0',
  '#3ca951',
  '#ff8ab7',
  '#a463f2',
  '#97bbf5',
  '#9c6b4e',
  '#9498a0',
];

/** A colour for each label, in order of appearance. */
export function coloursOf(labels: Iterable<string>): Map<string, string> {
  const colours = new Map<string, string>();
  for (const label of labels) {
    if (!colours.has(label)) colours.set(label, PALETTE[colours.size % PALETTE.length]!);
  }
  return colours;
}
