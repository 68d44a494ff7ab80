import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectAndMigrate } from '#database/connect-and-migrate.ts';
import { startEmbeddedPostgres } from '#database/embedded/start-embedded-postgres.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';

/** `verify` and `user add` on a real server: while it runs beside, and when nobody runs it. */
const folder = mkdtempSync(join(tmpdir(), 'dotpha commands '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function onServer<Answer>(work: (url: string) => Promise<Answer>): Promise<Answer> {
  const server = await startEmbeddedPostgres({ dataFolder: folder, holder: 'a test', say: () => undefined });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function dotpha(
  dataFolder: string,
  ...args: string[]
): Promise<{ code: number; out: string; err: string }> {
  const program = join(import.meta.dirname, '..', 'bin', 'dotpha');
  const { DATABASE_URL: _, ...variables } = process.env;
  const env = { ...variables, DOTPHA_DATA: dataFolder };
  try {
    const { stdout, stderr } = await promisify(execFile)(program, args, { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

beforeAll(() =>
  onServer(async (url) => {
    const db = await connectAndMigrate(url);
    await createFirstAccount(db, {
      userName: 'admin',
      password: 'mat-khau-dau-tien',
      now: '2026-01-01T00:00:00.000Z',
    });
    await db.destroy();
  }),
);

it('opens an account and verifies the log of a database that nobody runs', async () => {
  const added = await dotpha(folder, 'user', 'add', 'thanhtra', '--power', 'inspector', '--json');
  expect(added.code).toBe(0);
  expect(JSON.parse(added.out)).toMatchObject({ userName: 'thanhtra' });
  expect(await dotpha(folder, 'verify', '--lang', 'en')).toEqual({
    code: 0,
    out:
      'The log is whole: 2 entries recomputed, each fits.\n' +
      'Every kept count of tasks is right.\n' +
      'The files of evidence are whole: 0 read again.\n',
    err: '',
  });
});

it('refuses a name that is taken with 1, and a power that is none with 2', async () => {
  expect(await dotpha(folder, 'user', 'add', 'admin')).toMatchObject({ code: 1 });
  expect(await dotpha(folder, 'user', 'add', 'khac', '--power', 'king')).toMatchObject({ code: 2 });
});

it('finds counts that do not fit the tasks, and counts anew where it is told to', async () => {
  const campaignId = '01990000-0000-7000-8000-000000000001';
  const unitId = '01990000-0000-7000-8000-000000000002';
  await onServer(async (url) => {
    const db = await connectAndMigrate(url);
    await sql
      .raw(
        `insert into unit (id, name, name_key, kind, tree, block, valid_from)
           values ('${unitId}', 'Sở giả định', 'so gia dinh', 'department', 'government', 'government', '2020-01-01');
         insert into campaign (id, authority_id, title, pack_id, pack_version, pack_hash, period_from, period_to)
           values ('${campaignId}', '${unitId}', 'Giả định', 'tuyen-quang-2020', '1.0.0', '', '2026-01-01', '2026-12-31');
         insert into task_count values ('${campaignId}', '${unitId}', 'active', 3)`,
      )
      .execute(db);
    await db.destroy();
  });
  const wrong = { campaignId, unitId, state: 'active', tasks: 0, kept: 3 };
  const found = await dotpha(folder, 'verify', '--json');
  expect(found.code).toBe(1);
  expect(JSON.parse(found.out)).toEqual({
    entries: 2,
    faults: [],
    wrongCounts: [wrong],
    mended: false,
    files: 0,
    wrongFiles: [],
  });
  const told = await dotpha(folder, 'verify', '--lang', 'vi');
  expect(told).toEqual({
    code: 1,
    out:
      'Nhật ký nguyên vẹn: đã tính lại 2 mục, mục nào cũng khớp.\n' +
      '1 số đếm công việc sai:\n' +
      `  đợt ${campaignId}, đơn vị ${unitId}, đang thực hiện: đang ghi 3, đúng là 0\n` +
      'Chạy lại với --mend để đếm lại.\n' +
      'Tệp minh chứng nguyên vẹn: đã đọc lại 0 tệp.\n',
    err: '',
  });
  const mended = await dotpha(folder, 'verify', '--mend', '--lang', 'en');
  expect(mended.code).toBe(0);
  expect(mended.out).toContain('1 kept counts of tasks are wrong:');
  expect(mended.out).toContain('kept 3, rightly 0\nCounted anew.\n');
  expect((await dotpha(folder, 'verify', '--mend', '--lang', 'vi')).out).toContain(
    'Số đếm công việc đều đúng.',
  );
});

it('finds files of evidence that are missing or damaged, and names their tasks', async () => {
  /** SHA-256 of `abc` and of 448 bits as FIPS 180-2 publishes them, and of nothing. */
  const whole = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  const damaged = '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1';
  const missing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const taskId = '01990000-0000-7000-8000-000000000003';
  const idOf = (number: number) => `01990000-0000-7000-8000-00000000001${number}`;
  const put = (sha256: string, content: string) => {
    mkdirSync(join(folder, 'evidence', sha256.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder, 'evidence', sha256.slice(0, 2), sha256.slice(2)), content);
  };
  put(whole, 'abc');
  put(damaged, 'something else');
  const insert = [whole, whole, damaged, missing].map(
    (sha256, number) =>
      `insert into evidence (id, task_id, name, media_type, size, sha256, uploaded_by, uploaded_at)
         select '${idOf(number)}', '${taskId}', 'Giả định', 'text/plain', 3, '${sha256}', id, '2026-03-02' from account limit 1`,
  );
  await onServer(async (url) => {
    const db = await connectAndMigrate(url);
    // The task itself is not what is looked at here.
    await sql`alter table evidence drop constraint evidence_task_id_fkey`.execute(db);
    await sql.raw(insert.join(';')).execute(db);
    await db.destroy();
  });
  const found = await dotpha(folder, 'verify', '--json');
  expect(found.code).toBe(1);
  expect(JSON.parse(found.out)).toMatchObject({
    faults: [],
    wrongCounts: [],
    files: 3,
    wrongFiles: [
      { taskId, evidenceId: idOf(2), sha256: damaged, problem: 'damaged' },
      { taskId, evidenceId: idOf(3), sha256: missing, problem: 'missing' },
    ],
  });
  const told = await dotpha(folder, 'verify', '--lang', 'en');
  expect(told).toMatchObject({ code: 1, err: '' });
  expect(told.out).toContain(
    '2 files of evidence are missing or damaged. Put them back from a backup, or hand the same file in again:\n' +
      `  task ${taskId}, evidence ${idOf(2)}, ${damaged}: damaged\n` +
      `  task ${taskId}, evidence ${idOf(3)}, ${missing}: missing\n`,
  );
  expect((await dotpha(folder, 'verify', '--lang', 'vi')).out).toContain(
    `  công việc ${taskId}, minh chứng ${idOf(3)}, ${missing}: mất\n`,
  );
  put(damaged, 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq');
  put(missing, '');
  expect(await dotpha(folder, 'verify', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('The files of evidence are whole: 3 read again.\n'),
  });
});

it('finds an entry that the owner of the database has changed, beside a running server', async () => {
  await onServer(async (url) => {
    const db = await connectAndMigrate(url);
    await expect(sql`update log_entry set action = 'nothing'`.execute(db)).rejects.toThrow(/append-only/);
    await expect(sql`truncate log_entry`.execute(db)).rejects.toThrow(/append-only/);
    await sql`alter table log_entry disable trigger all`.execute(db);
    await sql`update log_entry set action = 'nothing' where sequence = 1`.execute(db);
    await db.destroy();
    const found = await dotpha(folder, 'verify', '--json');
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out)).toEqual({
      entries: 2,
      faults: [{ authorityId: '00000000-0000-0000-0000-000000000000', sequence: 1, problem: 'changed' }],
      wrongCounts: [],
      mended: false,
      files: 3,
      wrongFiles: [],
    });
  });
});

it('says where there is no database yet, and makes none', async () => {
  const nowhere = join(folder, 'nowhere');
  const answer = await dotpha(nowhere, 'verify', '--lang', 'en');
  expect(answer).toMatchObject({ code: 1, out: '' });
  expect(answer.err).toMatch(/^There is no database in .*nowhere: start the program there once/);
});
