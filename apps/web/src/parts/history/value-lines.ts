/** Any recorded value as lines for people: a list has a line for each part. */
export function valueLines(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    if (value.every((part) => typeof part !== 'object')) {
      const words = value.map(String);
      return words.some((word) => word.includes(',')) ? words : [words.join(', ')];
    }
    return value.map((part) => valueLines(part).join(' · '));
  }
  if (typeof value === 'object') return [Object.values(value).flatMap(valueLines).join(' · ')];
  return [String(value as string | number | boolean)];
}
