import { sectionNames } from '../content/fields';

/** What the editor shows one at a time: the sections of the form, then what goes with the note. */
export const editorParts = [...sectionNames, 'papers', 'comments'] as const;
export type EditorPart = (typeof editorParts)[number];
