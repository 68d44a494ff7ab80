import type { Locator, Page } from 'playwright-core';

/** A text as people type it: accents on every vowel, capitals, double spaces, signs, a blank at the end. */
export const hardText = 'Đường ở  xã Thượng Lâm: “Nguyễn Thị Ánh” – kỳ I/2026 ';

/** The letters of a word without its accents: what is on the screen before an input method has put them in. */
const bare = (word: string) =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** How many signs two words have in common at their beginning. */
function common(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** As Unikey does: plain letters come first, then as many are taken back as differ, and others sent in their place. */
async function byBackspaces(page: Page, text: string): Promise<void> {
  for (const word of text.split(/(?<=\s)|(?=\s)/)) {
    const plain = bare(word);
    await page.keyboard.type(plain);
    const kept = common(plain, word);
    for (let at = kept; at < plain.length; at += 1) await page.keyboard.press('Backspace');
    if (kept < word.length) await page.keyboard.insertText(word.slice(kept));
  }
}

/** As the Telex and VNI of macOS, IBus and phones do: a word is composed, changes while it is, and is put in whole. */
async function byComposition(page: Page, text: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  for (const word of text.split(/(?<=\s)|(?=\s)/)) {
    if (/^\s*$/.test(word)) {
      await page.keyboard.type(word);
      continue;
    }
    const steps = [...bare(word)].map((_, at) => bare(word).slice(0, at + 1));
    for (const step of [...steps, word])
      await input.send('Input.imeSetComposition', {
        text: step,
        selectionStart: step.length,
        selectionEnd: step.length,
      });
    await input.send('Input.insertText', { text: word });
  }
  await input.detach();
}

/** As the suggestions of a phone do: whole words at once. */
async function byWords(page: Page, text: string): Promise<void> {
  for (const word of text.split(/(?<=\s)/)) await page.keyboard.insertText(word);
}

const ways = { byBackspaces, byComposition, byWords };

/**
 * Types a text into a field in every way people do, and gives for each what stands there otherwise than typed. An empty
 * answer is what one wants.
 */
export async function mistyped(
  page: Page,
  field: Locator,
  text: string,
  open: () => Promise<void> = () => field.focus(),
): Promise<string[]> {
  const found: string[] = [];
  for (const [way, type] of Object.entries(ways)) {
    await open();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await type(page, text);
    for (let waits = 0; waits < 10 && (await field.inputValue()) !== text; waits += 1)
      await page.waitForTimeout(100);
    // Whatever answers late, a debounce or a check by the server, has its turn.
    await page.waitForTimeout(400);
    const stands = await field.inputValue();
    if (stands !== text) found.push(`${way}: ${JSON.stringify(stands)}`);
  }
  return found;
}
