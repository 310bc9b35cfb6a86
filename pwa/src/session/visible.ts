// Whether there is anything to see of a text: the server's rule (shared/domain/texts.py), held to the same vectors.

/** All but spaces, controls, format characters, private ones, marks that show only upon a letter, and blanks by name. */
const VISIBLE =
  /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}\u{13430}-\u{13442}]/u;

export const isBlank = (text: string): boolean => !VISIBLE.test(text);
