import { setTimeout } from 'node:timers/promises';
import { bring, workbookOf } from '#tests/sheet-import/bring.ts';
import { loadThrowAwaySystem } from '#tests/system/throw-away-system.ts';
import { startJobs } from '#server/jobs/start-jobs.ts';

/** `node bench/sheets.ts [count]`: how long a table of units takes from the file to the receipt, ten thousand rows of it. */
const many = Number(process.argv[2] ?? 10_000);
const megabytes = () => Math.round(process.memoryUsage().rss / 1_000_000);
const system = await loadThrowAwaySystem('PostgreSQL');
const { services, url = '', clock } = system.forJobs;
const jobs = await startJobs({
  services,
  databaseUrl: url,
  mail: undefined,
  publicAddress: 'http://127.0.0.1',
  remindDays: 3,
  onFault: (error) => console.error(error),
  clock,
});
services.imports = jobs.imports;
const admin = await system.signIn('admin');
const rows = Array.from({ length: many }, (_, number) => [`Xã Giả Định ${number}`, `X${number}`]);
const content = await workbookOf([['Tên đơn vị', 'Mã'], ...rows]);

let from = performance.now();
const lap = (what: string) => {
  console.log(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s, ${megabytes()} MB resident`);
  from = performance.now();
};
const { id, choice } = await bring(admin, 'units', content);
lap(`${many} rows read`);
for (const step of ['check', 'apply'] as const) {
  await admin.post(`/imports/${id}/${step}`, choice);
  const wanted = step === 'check' ? 'checked' : 'applied';
  for (let told = await admin.get(`/imports/${id}`); told.state !== wanted;) {
    await setTimeout(200);
    told = await admin.get(`/imports/${id}`);
  }
  lap(wanted);
}
console.log((await admin.get(`/imports/${id}`)).counts);
await jobs.stop();
await system.close();
