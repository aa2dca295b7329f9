import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Content, ContentField } from '../content/fields';
import { isEmpty } from '../content/same';
import type { Note } from '../record/use-note';
import type { Autosave, SaveState } from './autosave';
import type { Draft } from './draft';
import type { DraftStore } from './draft-store';

export interface FieldProblem {
  pointer: string;
  message: string;
}

export interface Editing {
  fundCode: string;
  note: Note;
  store: DraftStore;
  autosave: Autosave;
  problems: readonly FieldProblem[];
  /** Whether the author asked to submit: from then on empty fields say so too. */
  checked: boolean;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  return useContext(EditingContext)!;
}

/** A field of the note: its value, how to change it, what is wrong with it. */
export function useField<Field extends ContentField>(field: Field) {
  const { store, problems, checked } = useEditing();
  const value = useSyncExternalStore(store.subscribe, () => store.current().mine[field]);
  const shown = checked || !isEmpty(value);
  return {
    id: field,
    value: value ?? undefined,
    set: (next: Content[Field]) => store.type(field, next),
    error: shown ? problems.find(({ pointer }) => pointer === `/${field}`)?.message : undefined,
    /** What is wrong with a part of the field, `0/direct`. */
    errorAt: (part: string) => {
      if (!shown) return undefined;
      return problems.find(({ pointer }) => pointer === `/${field}/${part}`)?.message;
    },
  };
}

export function useDraft(): Draft {
  const { store } = useEditing();
  return useSyncExternalStore(store.subscribe, store.current);
}

export function useSaveState(): SaveState {
  const { autosave } = useEditing();
  return useSyncExternalStore(autosave.subscribe, autosave.current);
}
