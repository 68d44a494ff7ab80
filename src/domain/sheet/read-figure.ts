/** Which sign parts the fraction off: 1.234,5 or 1,234.5. */
export type FigureStyle = 'comma' | 'point';
export type FigureProblem = 'unreadFigure' | 'ambiguousFigure';

const grouped = { comma: /^\d{1,3}(\.\d{3})+(,\d+)?$/, point: /^\d{1,3}(,\d{3})+(\.\d+)?$/ };
const simple = { comma: /^\d+(,\d+)?$/, point: /^\d+(\.\d+)?$/ };

/** What a text alone shows of the style it is written in; nothing where it fits both (1.234) or neither. */
function styleShown(text: string): FigureStyle | undefined {
  const bare = bareOf(text).replace(/^-/, '');
  // Nobody groups a figure below one by thousands: 0.125.
  const fits = (['comma', 'point'] as const).filter(
    (style) => simple[style].test(bare) || (grouped[style].test(bare) && !bare.startsWith('0')),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** The style of a column by the figures in it that fit one only; nothing where there are none, or of both kinds. */
export function styleOfColumn(texts: readonly string[]): FigureStyle | undefined {
  const shown = new Set(texts.map(styleShown).filter((style) => style !== undefined));
  return shown.size === 1 ? [...shown][0] : undefined;
}

/**
 * A figure written as text, as decimal text. One that fits both styles is read as its column is; where nothing shows how,
 * somebody has to say.
 */
export function readFigure(
  text: string,
  columnStyle: FigureStyle | undefined,
): { figure: string } | { problem: FigureProblem } {
  const bare = bareOf(text);
  if (/^-?\d+$/.test(bare)) return { figure: plain(bare) };
  const unsigned = bare.replace(/^-/, '');
  const fitsAny = (['comma', 'point'] as const).some(
    (style) => simple[style].test(unsigned) || grouped[style].test(unsigned),
  );
  if (!fitsAny) return { problem: 'unreadFigure' };
  const style = styleShown(text) ?? columnStyle;
  if (style === undefined) return { problem: 'ambiguousFigure' };
  return {
    figure: plain(style === 'comma' ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')),
  };
}

/** Without blanks, a sign for a share of a hundred, or a dash other than the minus. */
function bareOf(text: string): string {
  return text
    .replace(/[\s_']/g, '')
    .replace(/%$/, '')
    .replace(/^[−–]/, '-');
}

function plain(figure: string): string {
  return figure.replace(/^(-?)0+(?=\d)/, '$1');
}
