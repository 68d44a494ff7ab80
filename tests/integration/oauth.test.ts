import * as oauth from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MadeUpAuthority, madeUpTask, makeAuthority } from '../system/made-up-authority.ts';
import { type Caller, loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { workbookOf } from '../sheet-import/bring.ts';
import { listening } from './listening.ts';

/** Client credentials (RFC 6749 §4.4) as a library of others speaks them, and what goes wrong (§5.2). */
let system: ThrowAwaySystem;
let authority: MadeUpAuthority;
let admin: Caller;
let program: Awaited<ReturnType<typeof listening>>;
beforeAll(async () => {
  system = await loadThrowAwaySystem();
  system.setDay('2026-03-02');
  authority = await makeAuthority(system, { packId: 'tuyen-quang-2020' });
  const { owner } = await authority.signIn();
  await owner.post('/tasks/register', madeUpTask(authority, 'Việc của sở'));
  admin = await system.signIn('admin');
  program = await listening(system);
});
afterAll(async () => {
  await program.close();
  await system.close();
});

interface Registered {
  id: string;
  clientId: string;
  secret: string;
}

/** It is this instant now; who looks after the system signs in anew. */
async function at(instant: string): Promise<void> {
  system.setTime(instant);
  admin = await system.signIn('admin');
}

function register(more: object = {}): Promise<Registered> {
  return admin.post('/clients', {
    name: 'Phần mềm báo cáo giả định',
    unitId: authority.provinceId,
    scopes: ['task:read', 'campaign:read'],
    until: '2027-03-01',
    ...more,
  });
}

/** What a library of others finds out about the server by itself. */
function discover({ clientId, secret }: Registered, by = oauth.ClientSecretBasic(secret)) {
  return oauth.discovery(new URL(program.address), clientId, undefined, by, {
    algorithm: 'oauth2',
    execute: [oauth.allowInsecureRequests],
  });
}

async function tokenOf(client: Registered, scope?: string): Promise<string> {
  const config = await discover(client);
  return (await oauth.clientCredentialsGrant(config, scope === undefined ? {} : { scope })).access_token;
}

async function statusWith(token: string, path = '/api/tasks'): Promise<number> {
  const answer = await fetch(program.address + path, { headers: { authorization: `Bearer ${token}` } });
  return answer.status;
}

/** A request to the token address as it stands. */
async function post(body: string, headers: Record<string, string> = {}, path = '/oauth/token') {
  const answer = await fetch(program.address + path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
}

it('hands a token to a client by either way of showing its secret, as a library of others asks for it', async () => {
  const client = await register();
  for (const by of [oauth.ClientSecretBasic(client.secret), oauth.ClientSecretPost(client.secret)]) {
    const config = await discover(client, by);
    expect(config.serverMetadata()).toMatchObject({
      issuer: program.address,
      token_endpoint: `${program.address}/oauth/token`,
      revocation_endpoint: `${program.address}/oauth/revoke`,
      grant_types_supported: ['client_credentials'],
    });
    const granted = await oauth.clientCredentialsGrant(config);
    expect(granted).toMatchObject({
      token_type: 'bearer',
      expires_in: 900,
      scope: 'task:read campaign:read',
    });
    const url = new URL(`${program.address}/api/tasks`);
    const answer = await oauth.fetchProtectedResource(config, granted.access_token, url, 'GET');
    const { tasks } = (await answer.json()) as { tasks: { title: string }[] };
    expect(tasks.map(({ title }) => title)).toEqual(['Việc của sở']);
  }
});

it('gives of what is asked for what the client may, and the token does no more', async () => {
  const client = await register();
  const config = await discover(client);
  const granted = await oauth.clientCredentialsGrant(config, { scope: 'task:read task:write' });
  expect(granted.scope).toBe('task:read');
  expect(await statusWith(granted.access_token)).toBe(200);
  expect(await statusWith(granted.access_token, '/api/campaigns')).toBe(403);
  expect(await statusWith(granted.access_token, '/api/clients')).toBe(403);
  for (const scope of ['task:write', 'account:read', 'x'])
    await expect(oauth.clientCredentialsGrant(config, { scope })).rejects.toMatchObject({
      status: 400,
      error: 'invalid_scope',
    });
});

describe('answers every mistake as RFC 6749 §5.2 says', () => {
  let client: Registered;
  let basic: { authorization: string };
  beforeAll(async () => {
    client = await register();
    basic = { authorization: `Basic ${btoa(`${client.clientId}:${client.secret}`)}` };
  });
  const grant = 'grant_type=client_credentials';

  it.each([
    ['without a grant type', () => post('', basic), 400, 'invalid_request'],
    ['with a parameter twice', () => post(`${grant}&${grant}`, basic), 400, 'invalid_request'],
    [
      'with the secret by two ways',
      () => post(`${grant}&client_id=${client.clientId}&client_secret=${client.secret}`, basic),
      400,
      'invalid_request',
    ],
    ['as JSON', () => post('{}', { ...basic, 'content-type': 'application/json' }), 400, 'invalid_request'],
    ['with another grant', () => post('grant_type=password', basic), 400, 'unsupported_grant_type'],
    ['without credentials', () => post(grant), 401, 'invalid_client'],
    [
      'with a wrong secret',
      () => post(`${grant}&client_id=${client.clientId}&client_secret=sai`),
      401,
      'invalid_client',
    ],
    ['with a NUL in the name', () => post(`${grant}&client_id=a%00&client_secret=b`), 401, 'invalid_client'],
    ['with a header that is none', () => post(grant, { authorization: 'Basic %' }), 401, 'invalid_client'],
    ['with an unknown scope', () => post(`${grant}&scope=x`, basic), 400, 'invalid_scope'],
  ])('%s', async (name, ask, status, error) => {
    const challenged = name.includes('header');
    const answer = await ask();
    expect([answer.status, answer.body]).toEqual([status, { error }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')).toBe(challenged ? 'Basic realm="dotpha"' : null);
  });

  it('answers a token with no-store too', async () => {
    const answer = await post(grant, basic);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  });
});

it('goes on with the old secret for a time while it is changed, and not at all where it became known', async () => {
  const client = await register();
  const token = await tokenOf(client);
  const next = await admin.post(`/clients/${client.id}/secret`, { overlapHours: 2 });
  expect(await statusWith(await tokenOf({ ...client, secret: next.secret }))).toBe(200);
  expect([await statusWith(token), await statusWith(await tokenOf(client))]).toEqual([200, 200]);
  await at('2026-03-02T14:30:00+07:00');
  await expect(tokenOf(client)).rejects.toMatchObject({ status: 401 });
  const later = await tokenOf({ ...client, secret: next.secret });
  await admin.post(`/clients/${client.id}/secret`, { overlapHours: 0 });
  await expect(tokenOf({ ...client, secret: next.secret })).rejects.toMatchObject({ status: 401 });
  expect(await statusWith(later)).toBe(401);
  await at('2026-03-02T12:00:00+07:00');
});

it('ends tokens at once with a withdrawn client, by revoking, after their time and after its last day', async () => {
  const client = await register({ until: '2026-03-03' });
  const config = await discover(client);
  const [revoked, short, kept] = [await tokenOf(client), await tokenOf(client), await tokenOf(client)];
  await oauth.tokenRevocation(config, revoked);
  await oauth.tokenRevocation(config, 'khong-phai-ma');
  expect([await statusWith(revoked), await statusWith(short)]).toEqual([401, 200]);
  await at('2026-03-02T12:16:00+07:00');
  expect(await statusWith(short)).toBe(401);
  await at('2026-03-04T00:01:00+07:00');
  await expect(tokenOf(client)).rejects.toMatchObject({ status: 401 });
  await at('2026-03-02T12:00:00+07:00');
  expect(await statusWith(kept)).toBe(200);
  await admin.post(`/clients/${client.id}/withdraw`, {});
  expect(await statusWith(kept)).toBe(401);
  await expect(tokenOf(client)).rejects.toMatchObject({ status: 401 });
  expect(await admin.refused('POST', `/clients/${client.id}/secret`, {})).toEqual([404, 'notFound']);
});

it('gives no password to the account of a client: nobody signs in as one', async () => {
  const client = await register();
  const { accounts } = await admin.get(`/accounts?search=${client.clientId}`);
  const [account] = accounts;
  expect(account).toMatchObject({ userName: client.clientId, ofProgram: true, canSignIn: false });
  const newPassword = 'mat-khau-cho-phan-mem';
  const address = `/accounts/${account.id}`;
  expect(await admin.refusal('POST', address, { newPassword })).toMatchObject({
    params: { path: 'newPassword', problem: 'ofProgram' },
  });
  await admin.post(`/clients/${client.id}/withdraw`, {});
  expect(await admin.refused('POST', address, { newPassword, disabled: false })).toEqual([
    422,
    'invalidValue',
  ]);
  expect(
    await system.stranger.refused('POST', '/sign-in', { userName: client.clientId, password: newPassword }),
  ).toEqual([401, 'signInFailed']);
});

it('lets a client bring by a table only what it could enter row by row', async () => {
  const client = await register({
    power: 'specialist',
    scopes: ['import:write', 'import:read', 'task:write'],
  });
  const content = await workbookOf([
    ['Tên cơ quan, đơn vị', 'Mã số'],
    ['Sở Giả Định Mới', 'GD-09'],
  ]);
  const send = async (token: string, path: string, body: object) => {
    const answer = await fetch(`${program.address}/api${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    return { status: answer.status, body: (await answer.json()) as { id?: string; params?: object } };
  };
  const brought = (kind: string) => ({ kind, content, fileName: 'a.xlsx', campaignId: authority.campaignId });
  const token = await tokenOf(client);
  const refused = await Promise.all(
    ['units', 'roster', 'campaign'].map((kind) => send(token, '/imports', brought(kind))),
  );
  expect(refused.map(({ status, body }) => [status, body.params])).toEqual([
    [403, { scope: 'organisation:write' }],
    [403, { scope: 'organisation:write' }],
    [403, { scope: 'campaign:write' }],
  ]);
  const reports = await send(token, '/imports', brought('reports'));
  expect(reports.status).toBe(200);
  // A token that may less than the one it was brought with.
  const lesser = await tokenOf(client, 'import:write');
  const choice = { sheet: 0, places: {} };
  for (const act of ['check', 'apply'])
    expect((await send(lesser, `/imports/${reports.body.id}/${act}`, choice)).body.params).toEqual({
      scope: 'task:write',
    });
});

it('comes only from the networks it was given', async () => {
  const here = await register({ networks: ['127.0.0.0/8'] });
  expect(await statusWith(await tokenOf(here))).toBe(200);
  const elsewhere = await register({ networks: ['192.0.2.0/24', 'fd00::/8'] });
  await expect(tokenOf(elsewhere)).rejects.toMatchObject({ status: 401 });
  expect(
    await admin.refused('POST', '/clients', {
      name: 'x',
      unitId: authority.provinceId,
      scopes: ['task:read'],
      until: '2027-03-01',
      networks: ['mang-noi-bo'],
    }),
  ).toEqual([422, 'invalidValue']);
});

it('writes what a client does under its name, and keeps no secret and no token', async () => {
  const client = await register({ power: 'specialist', scopes: ['task:write'] });
  const token = await tokenOf(client);
  const task = { ...madeUpTask(authority, 'Việc do phần mềm nhập'), reason: 'Tồn đọng' };
  const added = await fetch(`${program.address}/api/tasks/add`, {
    method: 'POST',
    body: JSON.stringify(task),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  expect(added.status).toBe(200);
  await system.openAccount(admin, 'inspector', { powers: [{ kind: 'inspector' }] });
  const { entries } = await (await system.signIn('inspector')).get('/log?action=add');
  expect(entries).toMatchObject([{ userName: client.clientId, action: 'add' }]);
  const kept = JSON.stringify(
    await system.dump(['oauth_client', 'oauth_secret', 'oauth_token', 'request', 'log_entry']),
  );
  expect([kept.includes(client.secret), kept.includes(token)]).toEqual([false, false]);
  const { clients } = await admin.get('/clients');
  expect(clients[0]).toMatchObject({
    clientId: client.clientId,
    lastUsedAt: expect.stringMatching(/^2026-03-02T/),
  });
  expect(await system.verifyLog()).toMatchObject({ faults: [] });
});

it('stops answering an address that asks too often', async () => {
  const strict = await listening(system, 2);
  const ask = () =>
    fetch(`${strict.address}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'x' }),
    });
  expect([(await ask()).status, (await ask()).status]).toEqual([401, 401]);
  const third = await ask();
  expect([third.status, await third.json()]).toEqual([429, { error: 'temporarily_unavailable' }]);
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
  await strict.close();
});

it('is for administrators only, who showed lately who they are', async () => {
  const { specialist } = await authority.signIn();
  expect(await specialist.refused('GET', '/clients')).toEqual([403, 'notAllowed']);
  expect(program.faults).toEqual([]);
});
