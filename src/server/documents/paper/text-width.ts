// Advance widths of Tinos, which are those of Times New Roman, in thousandths of the size, from the space to the tilde.
const regular =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541';
const bold =
  '250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520';
const widths = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) };

/**
 * How long a line of text is, in points. Marks above and below letters take no room; the horns of ơ and ư, which do, are
 * left out: they change a line by half a millimetre.
 */
export function textWidth(text: string, { size, bold: isBold }: { size: number; bold: boolean }): number {
  const table = isBold ? widths.bold : widths.regular;
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D').replace(/đ/g, 'd');
  const sum = [...letters].reduce((total, letter) => total + (table[letter.charCodeAt(0) - 32] ?? 500), 0);
  return (sum * size) / 1000;
}
