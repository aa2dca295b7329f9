/** A criterion as its reviewer filled it in. */
export interface SheetLine {
  criterion: string;
  score: number | null;
  justification: string;
}

/** What stays in the browser until the API has it: the lines and the version that they change. */
export interface KeptSheet {
  version: number;
  lines: SheetLine[];
}

const keyOf = (reviewId: string) => `tributary-review-${reviewId}`;

/** What an earlier visit could not save; null when everything was. */
export function readKept(reviewId: string, storage: Pick<Storage, 'getItem'>): KeptSheet | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(reviewId)) ?? 'null') as KeptSheet | null;
    return kept && Array.isArray(kept.lines) && Number.isInteger(kept.version) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps the sheet in the browser; null forgets it, because the API has it. */
export function keep(reviewId: string, sheet: KeptSheet | null, storage: Storage): void {
  if (sheet === null) storage.removeItem(keyOf(reviewId));
  else storage.setItem(keyOf(reviewId), JSON.stringify(sheet));
}

/** The lines of `mine` that say something else than the saved ones: all that has to be sent. */
export function changedLines(mine: readonly SheetLine[], saved: readonly SheetLine[]): SheetLine[] {
  return mine.filter((line) => {
    const before = saved.find(({ criterion }) => criterion === line.criterion);
    return before?.score !== line.score || before.justification !== line.justification;
  });
}

/** The saved sheet with the kept lines in their places; lines that the rubric does not know are left out. */
export function withKept(saved: readonly SheetLine[], kept: readonly SheetLine[]): SheetLine[] {
  return saved.map((line) => kept.find(({ criterion }) => criterion === line.criterion) ?? line);
}

export interface Missing {
  criterion: string;
  field: 'score' | 'justification';
}

/** What a sheet lacks to be filed, in the rubric's order: the API refuses exactly this. */
export function missingOf(lines: readonly SheetLine[]): Missing[] {
  return lines.flatMap(({ criterion, score, justification }) => [
    ...(score === null ? [{ criterion, field: 'score' as const }] : []),
    ...(justification.trim() === '' ? [{ criterion, field: 'justification' as const }] : []),
  ]);
}

/** How many criteria have both. */
export function completeCount(lines: readonly SheetLine[]): number {
  return lines.length - new Set(missingOf(lines).map(({ criterion }) => criterion)).size;
}
