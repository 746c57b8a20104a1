/** A text, sentence by sentence; a closing quotation mark stays with its sentence. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!][”’")]*)\s+|\n+/);
