/** What browsers learned after Chrome 109, the last one for Windows 7 and 8; from the tables of MDN. */

/** Taken away before a page runs, so that it meets what Chrome 109 meets. Written to run in the page. */
export const takeAway = `
for (const [owner, names] of [
  [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
  [Array, ['fromAsync']],
  [Map, ['groupBy']],
  [Object, ['groupBy']],
  [Promise, ['withResolvers', 'try']],
  [URL, ['canParse', 'parse']],
  [AbortSignal, ['any']],
  [String.prototype, ['isWellFormed', 'toWellFormed']],
  [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
  [Math, ['f16round', 'sumPrecise']],
  [RegExp, ['escape']],
  [HTMLElement.prototype, ['showPopover', 'togglePopover', 'hidePopover']],
  [Document.prototype, ['startViewTransition']],
  [Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
  [globalThis, ['Iterator', 'Temporal']],
])
  for (const name of names) delete owner[name];
`;

const newerStyles: { [what: string]: RegExp } = {
  'nested rules (112)': /&[\s.:[>+~]/,
  'color-mix() (111)': /color-mix\(/,
  'oklch() and its like (111)': /\b(oklch|oklab|lch|lab|color)\(/,
  'relative colours (119)': /\b(rgb|hsl)a?\(\s*from\b/,
  'light-dark() (123)': /light-dark\(/,
  '@scope (118)': /@scope\b/,
  '@starting-style (117)': /@starting-style\b/,
  'subgrid (117)': /:\s*subgrid\b/,
  'popover and anchors (114, 125)': /:popover-open|anchor-name\s*:|position-anchor\s*:/,
  'trigonometry (111)': /\b(sin|cos|tan|atan2?|asin|acos)\(/,
  'field-sizing (123)': /field-sizing\s*:/,
};

/** What a style sheet as built uses that Chrome 109 does not know. What it may leave out, such as balanced lines, is not here. */
export function newerStylesIn(sheet: string): string[] {
  const plain = sheet.replace(/url\([^)]*\)|"[^"]*"|'[^']*'|\/\*[^]*?\*\//g, '');
  return Object.entries(newerStyles).flatMap(([what, sign]) => (sign.test(plain) ? [what] : []));
}
