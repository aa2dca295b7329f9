/** Widths that every picture is drawn for: beside each other on a screen, and on a telephone. */
export const wide = 720;
export const narrow = 340;

/** Places an amount between zero and the largest on a length. */
export function scaleTo(largest: number, length: number): (amount: number) => number {
  if (largest <= 0) return () => 0;
  return (amount) => round((amount / largest) * length);
}

/** To a tenth of a unit: finer is not seen and only makes pages heavier. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Zero and up to `count` round steps that reach at least the largest: 0, 20, 40, 60. */
export function ticksUpTo(largest: number, count: number): number[] {
  if (largest <= 0) return [0];
  const rough = largest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough * 0.9999)!;
  const steps = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}

/** How wide a text will be, near enough to choose where it goes. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.56;
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

/** Breaks a text into lines of at most this many letters; what exceeds the last line ends in an ellipsis. */
export function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1]!;
    if (last === '' || last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  shown[most - 1] = `${shown[most - 1]!.slice(0, letters - 1).trimEnd()}…`;
  return shown;
}
