/** The server takes no more, and asks for one word of so many letters or digits at least. */
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

/** Whether a text says enough to be looked for: with words of one letter alone nearly everything is called so. */
export const isEnough = (text: string): boolean => wordsOf(text).some((word) => [...word].length >= LEAST);

/** Whether each word that was typed begins a word of the text; marks do not count. */
export function fits(typed: string, text: string): boolean {
  const there = wordsOf(text);
  const wanted = wordsOf(typed);
  return wanted.length > 0 && wanted.every((word) => there.some((each) => each.startsWith(word)));
}
