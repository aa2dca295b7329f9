import { NoteReader, type NoteContent } from '../../../parts/note/note-reader';

/** The note as the committee will see it. */
export function NoteTab({ content, currency }: { content: NoteContent; currency: string }) {
  return <NoteReader content={content} currency={currency} />;
}
