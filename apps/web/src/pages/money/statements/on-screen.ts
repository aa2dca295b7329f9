/** A statement's answer where no file was asked for: the API may answer text too, which is the file. */
export function onScreen<Answer>(answer: Answer): Exclude<Answer, string> {
  return answer as Exclude<Answer, string>;
}
