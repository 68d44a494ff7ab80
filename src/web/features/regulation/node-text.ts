import type { Names } from '#domain/appraisal/explain-names.ts';
import type { Band, Measure, ScoreNode } from '#regulation/scoring.ts';
import type { scoringWords } from '#web/text/appraisal/scoring-words.ts';

type Text = (typeof scoringWords)['vi'];

/** The formula of a node in words. */
export function nodeText(node: ScoreNode, names: Names, text: Text): string {
  const how = operationText(node, names, text);
  return node.round === undefined ? how : `${how}; ${text.ops.rounded(node.round.places)}`;
}

function operationText(node: ScoreNode, names: Names, { ops, combine, measures }: Text): string {
  const { figure } = names;
  if (node.measure !== undefined) return measureText(node.measure, names, measures);
  if (node.sum !== undefined) return ops.sum;
  if (node.weightedMean !== undefined) return ops.weightedMean;
  if (node.meanOfPresent !== undefined) return ops.meanOfPresent;
  if (node.minimum !== undefined) return ops.minimum;
  if (node.product !== undefined) return ops.product(figure(node.product.factor));
  if (node.cap !== undefined) return ops.cap(figure(node.cap.at));
  if (node.floor !== undefined) return ops.floor(figure(node.floor.at));
  if (node.scale !== undefined) {
    const range = ([low, high]: [string, string]) => `${figure(low)}–${figure(high)}`;
    return ops.scale(range(node.scale.from), range(node.scale.to));
  }
  if (node.lookup !== undefined)
    return `${ops.lookup}: ${node.lookup.bands.map((band) => ops.gives(boundText(band, names), figure(band.gives))).join('; ')}`;
  if (node.each !== undefined) return ops.each(names.fact(node.each.list), combine[node.each.combine]);
  if (node.knockOut !== undefined) return ops.knockOut(figure(node.knockOut.gives));
  if (node.choose !== undefined) return ops.choose;
  return node.sameAs === undefined ? '' : ops.sameAs(names.node(node.sameAs));
}

function boundText({ atLeast, moreThan }: Band, { words, figure }: Names): string {
  if (atLeast !== undefined) return words.atLeast(figure(atLeast));
  return moreThan === undefined ? words.anyValue : words.moreThan(figure(moreThan));
}

function measureText(measure: Measure, names: Names, text: Text['measures']): string {
  const { figure, words } = names;
  if ('points' in measure) return text.points(names.fact(measure.points));
  if ('attainment' in measure) return text.attainment(names.fact(measure.attainment));
  if ('flag' in measure) return text.flag(names.fact(measure.flag), figure(measure.yes), figure(measure.no));
  if ('choice' in measure) {
    const values = Object.entries(measure.values).map(
      ([option, points]) => `${names.option(measure.choice, option)} ${figure(points)}`,
    );
    return `${text.choice(names.fact(measure.choice))}: ${values.join('; ')}`;
  }
  if ('aggregate' in measure)
    return text.aggregate(words.aggregate[measure.by], names.fact(measure.aggregate));
  if ('share' in measure) return text.share(names.fact(measure.share));
  if ('count' in measure) return text.count(names.fact(measure.count));
  if ('workItems' in measure) {
    const deduction = measure.deduction === undefined ? '' : `; ${text.deduction(figure(measure.deduction))}`;
    return words.ratio[measure.ratio] + deduction;
  }
  return text.constant(figure(measure.constant));
}
