/** What somebody typed, kept in this browser until the server has it. */
export interface LocalCopy<Draft> {
  keep(draft: Draft): void;
  read(): { draft: Draft; at: string } | null;
  forget(): void;
}

/** A local copy under a name (`report-01a1…`). A full or forbidden storage never hinders typing. */
export function localCopy<Draft>(name: string): LocalCopy<Draft> {
  const key = `tributary-draft-${name}`;
  return {
    keep(draft) {
      try {
        localStorage.setItem(key, JSON.stringify({ draft, at: new Date().toISOString() }));
      } catch {
        // Saving to the server goes on without it.
      }
    },
    read() {
      try {
        const kept = localStorage.getItem(key);
        return kept === null ? null : (JSON.parse(kept) as { draft: Draft; at: string });
      } catch {
        return null;
      }
    },
    forget() {
      try {
        localStorage.removeItem(key);
      } catch {
        // It was never kept.
      }
    },
  };
}
