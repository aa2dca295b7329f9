/** The colon between a name and its value; French sets it off with a space that never begins a line. */
export function colonOf(language: string): string {
  return language === 'fr' ? '\u00a0:' : ':';
}

/** `Kenya: USD 2.1 M`, with the colon of the language. */
export function namedIn(language: string, name: string, value: string): string {
  return `${name}${colonOf(language)} ${value}`;
}
