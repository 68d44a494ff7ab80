import { samplePaper } from '#tests/system/sample-paper.ts';
import { openPrinter } from '#server/documents/paper/printer.ts';

/** `node bench/papers.ts [count]`: how long decisions take to print, a thousand of them, and what that leaves in memory. */
const many = Number(process.argv[2] ?? 1000);
const sample = await samplePaper('party', 20);
const megabytes = () => Math.round(process.memoryUsage().rss / 1_000_000);
const printer = openPrinter();
const before = megabytes();
for (const as of ['pdf', 'docx'] as const) {
  const from = performance.now();
  for (let number = 1; number <= many; number += 1)
    await printer.print({ ...sample, paper: { ...sample.paper, number: `${number}-QĐ/TU` } }, as);
  console.log(`${many} ${as}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
console.log(`resident memory of the asking process: ${before} MB before, ${megabytes()} MB after`);
printer.close();
