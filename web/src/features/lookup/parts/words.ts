/** The server takes no more, and for people asks for one word of so many letters or digits at least. */
export const MOST = 100;
const LEAST = 2;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Whether it has a letter or digit at all: of one character only what is called just so is found, as *R* is. */
export const hasLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether a text says enough to be looked for while it is typed: *C#* does. */
export const isEnough = (text: string): boolean =>
  hasLetter(text) && [...text.normalize('NFC').replace(/\s+/gu, '')].length >= LEAST;

/** Whether a word of it may be one of a name: with single letters nearly everybody is called so. */
export const hasName = (text: string): boolean => wordsOf(text).some((word) => [...word].length >= LEAST);

/** Whether each word that was typed begins a word of the text; marks do not count. */
export function fits(typed: string, text: string): boolean {
  const there = wordsOf(text);
  const wanted = wordsOf(typed);
  return wanted.length > 0 && wanted.every((word) => there.some((each) => each.startsWith(word)));
}
