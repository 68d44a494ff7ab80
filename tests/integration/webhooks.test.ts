import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type RunningJobs, startJobs } from '#server/jobs/start-jobs.ts';
import { postMessage } from '#server/jobs/webhook/post-message.ts';
import { assignTask, type MadeUpAuthority, makeAuthority, startTask } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Messages to other programs, told to a real receiver that checks the signatures with the library of the standard. */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let admin: Caller;
let jobs: RunningJobs;
const soon = { timeout: 60_000, interval: 100 };
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

interface Received {
  headers: Record<string, string>;
  body: string;
  told: { type: string; timestamp: string; data: { id: string; authorityId: string; link: string } };
}

/** What the other side does with a message. */
type Reply = { status: number; headers?: Record<string, string>; body?: string } | 'never';
let received: Received[];
let reply: (message: Received) => Reply;
let receiver: Server;
let port: number;

async function open(at = 0): Promise<void> {
  receiver = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      const headers = request.headers as Record<string, string>;
      const message = { headers, body, told: JSON.parse(body) };
      received.push(message);
      const answer = reply(message);
      if (answer !== 'never') response.writeHead(answer.status, answer.headers).end(answer.body ?? 'ok');
    });
  });
  await new Promise<void>((settle) => receiver.listen(at, '127.0.0.1', settle));
  ({ port } = receiver.address() as AddressInfo);
}

async function shut(): Promise<void> {
  receiver.closeAllConnections();
  await new Promise((settle) => receiver.close(settle));
}

async function startProgram(waits = [1, 1]): Promise<void> {
  const { services, url } = system.forJobs;
  jobs = await startJobs({
    services,
    databaseUrl: url ?? '',
    mail: undefined,
    publicAddress: 'https://dotpha.example',
    remindDays: 3,
    onFault: (error) => {
      throw error;
    },
    webhookNetworks: ['127.0.0.0/8'],
    webhookRetry: { waits, patience: 1500 },
  });
  services.webhooks = jobs.webhooks;
}

beforeAll(async () => {
  system = await loadThrowAwaySystem('PostgreSQL');
  // Waits are by the clock of the machine, and so is what the receiver takes for a fresh signature.
  system.setTime(new Date().toISOString());
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  admin = await system.signIn('admin');
  await startProgram();
});
afterAll(async () => {
  await jobs.stop();
  await system.close();
});
beforeEach(async () => {
  received = [];
  reply = () => ({ status: 204 });
  await open();
});
afterEach(async () => {
  const { webhooks } = await admin.get('/webhooks');
  for (const { id, endedAt } of webhooks) if (endedAt === null) await admin.post(`/webhooks/${id}/end`, {});
  await shut();
});

let papers = 0;
const assign = (title: string) => assignTask(authority, title, `${(papers += 1)}-QĐ/TU`);

function register(more: object = {}): Promise<{ id: string; secret: string }> {
  return admin.post('/webhooks', {
    name: 'Hệ thống điều hành giả định',
    address: `http://127.0.0.1:${port}/nhan`,
    kinds: ['task.assigned', 'task.reported', 'task.closed'],
    ...more,
  });
}

async function deliveries(id: string) {
  return (await admin.get(`/webhooks/${id}/deliveries`)).deliveries;
}

it('tells a receiver of an act as soon as it is done, signed so that the library of the standard verifies it', async () => {
  const { id, secret } = await register();
  const task = await assign('Số hóa hồ sơ đất đai');
  await vi.waitFor(() => expect(received).toHaveLength(1), soon);
  const [{ headers, body, told } = received[0] as Received] = received;
  expect(new Webhook(secret).verify(body, headers)).toEqual(told);
  expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow(/No matching signature/);
  expect(told).toEqual({
    type: 'task.assigned',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    data: {
      id: task.id,
      authorityId: authority.provinceId,
      link: `https://dotpha.example/tasks/${task.id}`,
    },
  });
  // Ids only: neither the title nor whose work it is.
  expect(body).not.toMatch(/Số hóa|Nguyễn/);
  await vi.waitFor(
    async () =>
      expect(await deliveries(id)).toMatchObject([
        { id: headers['webhook-id'], state: 'sent', status: 204, attempts: 1, fault: null },
      ]),
    soon,
  );
});

it('waits for a receiver that is down, keeps the order of each object, and comes under the same id again', async () => {
  const { id } = await register();
  reply = () => ({ status: 503, body: 'bảo trì' });
  const task = await assign('Việc báo khi nơi nhận nghỉ');
  await vi.waitFor(() => expect(received.length).toBeGreaterThan(0), soon);
  const { version } = await startTask(authority, task.id);
  const { leader } = await authority.signIn();
  await leader
    .post(`/tasks/${task.id}/close`, { version, outcome: 'closeUnfinished' })
    .catch(() => undefined);
  reply = () => ({ status: 200 });
  const last = () => received.findLast(({ told }) => told.type === 'task.assigned');
  await vi.waitFor(
    async () =>
      expect((await deliveries(id)).map((row: { state: string }) => row.state)).not.toContain('waiting'),
    soon,
  );
  expect(
    new Set(
      received
        .filter(({ told }) => told.type === 'task.assigned')
        .map(({ headers }) => headers['webhook-id']),
    ).size,
  ).toBe(1);
  expect(last()?.body).toBe(received[0]?.body);
  const done = await deliveries(id);
  expect(done.at(-1)).toMatchObject({ kind: 'task.assigned', state: 'sent' });
  expect(done.at(-1).attempts).toBeGreaterThan(1);
});

it('gives up after the last try, says so to the administrator, and sends again when asked to', async () => {
  const { id } = await register({ name: 'Nơi nhận hỏng' });
  reply = () => ({ status: 500, body: 'x'.repeat(5000) });
  await assign('Việc không báo được');
  await vi.waitFor(
    async () =>
      expect(await deliveries(id)).toMatchObject([
        { state: 'failed', attempts: 3, status: 500, fault: 'badStatus', answer: 'x'.repeat(1024) },
      ]),
    soon,
  );
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(received).toHaveLength(3);
  const { notices } = await admin.get('/me/notices');
  expect(notices).toMatchObject([
    { kind: 'webhookGivenUp', thing: 'webhook', thingId: id, params: { title: 'Nơi nhận hỏng' } },
  ]);
  reply = () => ({ status: 200 });
  const [{ id: deliveryId }] = await deliveries(id);
  await admin.post(`/webhooks/${id}/deliveries/${deliveryId}/resend`, {});
  await vi.waitFor(
    async () => expect(await deliveries(id)).toMatchObject([{ state: 'sent', attempts: 1, status: 200 }]),
    soon,
  );
  expect(received.at(-1)?.headers['webhook-id']).toBe(deliveryId);
});

it('follows no redirect, and does not wait for an answer that does not come', async () => {
  const [away, slow] = [await register(), await register({ address: `http://127.0.0.1:${port}/cham` })];
  reply = ({ headers }) =>
    headers['webhook-id'] === awayId ? { status: 302, headers: { location: '/khac' } } : 'never';
  let awayId = '';
  const queued = vi.waitFor(async () => {
    const [row] = await deliveries(away.id);
    expect(row).toBeDefined();
    awayId = row.id;
  }, soon);
  await assign('Việc báo đi chỗ khác');
  await queued;
  await vi.waitFor(async () => {
    expect(await deliveries(away.id)).toMatchObject([{ state: 'failed' }]);
    expect(await deliveries(slow.id)).toMatchObject([{ state: 'failed', fault: 'timedOut', status: null }]);
  }, soon);
  const followed = received.filter(({ headers }) => headers['webhook-id'] === awayId);
  expect(followed.every(({ told }) => told.type === 'task.assigned')).toBe(true);
});

it('goes to no private address that is not allowed, whatever name leads there', async () => {
  for (const address of [
    'http://10.0.0.0/',
    'https://192.168.0.0/',
    'http://[::1]/',
    'ftp://127.0.0.1/',
    'https://a:b@example.vn/',
  ])
    expect(
      await admin.refusal('POST', '/webhooks', { name: 'x', address, kinds: ['task.assigned'] }),
    ).toMatchObject({
      kind: 'invalidValue',
      params: { path: 'address' },
    });
  await jobs.stop();
  await startProgram([]);
  const { id } = await register({ address: `http://localhost:${port}/` });
  // From here on nothing private is allowed, as where the setting was taken back.
  await jobs.stop();
  const { services, url } = system.forJobs;
  jobs = await startJobs({
    services,
    databaseUrl: url ?? '',
    mail: undefined,
    publicAddress: 'https://dotpha.example',
    remindDays: 3,
    onFault: (error) => {
      throw error;
    },
    webhookRetry: { waits: [], patience: 1500 },
  });
  services.webhooks = jobs.webhooks;
  await assign('Việc không được báo vào mạng trong');
  await vi.waitFor(
    async () => expect(await deliveries(id)).toMatchObject([{ state: 'failed', fault: 'addressRefused' }]),
    soon,
  );
  expect(received).toEqual([]);
  await jobs.stop();
  await startProgram();
});

it('signs with both secrets while the old one is changed', async () => {
  const { id, secret } = await register();
  const next = await admin.post(`/webhooks/${id}/secret`, { overlapHours: 1 });
  await assign('Việc báo khi đổi khóa');
  await vi.waitFor(() => expect(received).toHaveLength(1), soon);
  const [{ headers, body } = received[0] as Received] = received;
  for (const known of [secret, next.secret]) expect(new Webhook(known).verify(body, headers)).toBeTruthy();
  await admin.post(`/webhooks/${id}/secret`, { overlapHours: 0 });
  await assign('Việc báo sau khi đổi khóa');
  await vi.waitFor(() => expect(received).toHaveLength(2), soon);
  const after = received[1] as Received;
  expect(() => new Webhook(next.secret).verify(after.body, after.headers)).toThrow(/No matching signature/);
});

it('holds what comes while it is paused, and nothing is lost when the program stops in between', async () => {
  const { id } = await register();
  await admin.post(`/webhooks/${id}/pause`, { paused: true });
  await assign('Việc trong lúc tạm dừng');
  expect(await deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
  await jobs.stop();
  await admin.post(`/webhooks/${id}/pause`, { paused: false }).catch(() => undefined);
  expect(received).toEqual([]);
  await startProgram();
  await vi.waitFor(() => expect(received).toHaveLength(1), soon);
});

it('takes up what a killed program had begun to send and never finished', async () => {
  const { id } = await register();
  await jobs.stop();
  system.forJobs.services.webhooks = { ...jobs.webhooks, enqueue: async () => undefined };
  await assign('Việc dở dang khi chương trình bị ngắt');
  // Taken up long ago by a program that is gone, its job with it.
  await system.forJobs.services.db
    .updateTable('webhook_delivery')
    .set({ attempts: 1, next_at: new Date(Date.now() - 1000).toISOString() })
    .where('webhook_id', '=', id)
    .execute();
  await startProgram();
  await vi.waitFor(
    async () => expect(await deliveries(id)).toMatchObject([{ state: 'sent', attempts: 2 }]),
    soon,
  );
  expect(received).toHaveLength(1);
});

it('is told only of the acts of its authority, and of none that is undone; keeps no secret where it can be read', async () => {
  const elsewhere = await register({ unitId: authority.departmentId });
  const here = await register({ unitId: authority.provinceId });
  await assign('Việc của tỉnh');
  await vi.waitFor(async () => expect(await deliveries(here.id)).toMatchObject([{ state: 'sent' }]), soon);
  expect(await deliveries(elsewhere.id)).toEqual([]);
  const kept = JSON.stringify(await system.dump(['request', 'log_entry']));
  expect([kept.includes(here.secret), kept.includes(elsewhere.secret)]).toEqual([false, false]);
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('is answered also by a receiver that wants to speak something else', async () => {
  const strange = createSocketServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: khac\r\n\r\n'),
    );
  });
  await new Promise<void>((settle) => strange.listen(0, '127.0.0.1', settle));
  const address = `http://127.0.0.1:${(strange.address() as AddressInfo).port}/`;
  const posted = await postMessage(
    address,
    { body: '{}', headers: {} },
    { allowedNetworks: ['127.0.0.0/8'], patience: 60_000 },
  );
  expect(posted).toEqual({ fault: 'unreachable', status: null, answer: null });
  await new Promise((settle) => strange.close(settle));
});
