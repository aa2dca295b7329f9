const saves = new Map<string, number>();

const keyOf = (programmeId: string, version: number) => `${programmeId} ${version}`;

/**
 * The parts of a programme share its version. Remembers that one’s own save made `to` out of `from`, so that
 * another part, written on top of `from`, does not meet oneself as somebody who was faster.
 */
export function keepOwnSave(programmeId: string, from: number, to: number): void {
  if (to > from) saves.set(keyOf(programmeId, from), to);
}

/** The version that a part was written on, and on from there as long as nobody but oneself saved. */
export function afterOwnSaves(programmeId: string, version: number): number {
  const next = saves.get(keyOf(programmeId, version));
  return next === undefined ? version : afterOwnSaves(programmeId, next);
}
