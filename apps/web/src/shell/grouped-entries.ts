/** Up to so many entries a navigation is read at a glance, and names of groups would only lengthen it. */
const readAtAGlance = 12;

interface Run<Entry extends { group?: unknown }> {
  group: Entry['group'];
  entries: Entry[];
}

/** Entries in their order, neighbours of a group put together; a short list stays one. */
export function groupedEntries<Entry extends { group?: unknown }>(entries: readonly Entry[]): Run<Entry>[] {
  if (entries.length <= readAtAGlance)
    return entries.length > 0 ? [{ group: undefined, entries: [...entries] }] : [];
  const runs: Run<Entry>[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && last.group === entry.group) last.entries.push(entry);
    else runs.push({ group: entry.group, entries: [entry] });
  }
  return runs;
}
