import { password, type ThrowAwaySystem } from '../system/throw-away-system.ts';

/** Signs in with whatever is sent and from whatever device; gives the status, the answer and the cookie to go on with. */
export async function trySignIn(
  system: ThrowAwaySystem,
  userName: string,
  more: { password?: string; code?: string; device?: string } = {},
) {
  const { device = 'a browser', ...sent } = more;
  const response = await system.inject({
    method: 'POST',
    url: '/api/sign-in',
    headers: { 'user-agent': device },
    payload: { userName, password, ...sent },
  });
  const cookie = response.cookies[0];
  const cookies: Record<string, string> = cookie === undefined ? {} : { [cookie.name]: cookie.value };
  return { status: response.statusCode, body: response.json(), cookies };
}

/** Asks an address with a cookie or a token; gives the status and the answer. */
export async function ask(
  system: ThrowAwaySystem,
  by: { cookies?: Record<string, string>; token?: string; language?: string },
  method: 'GET' | 'POST',
  path: string,
  payload?: object,
) {
  const response = await system.inject({
    method,
    url: `/api${path}`,
    cookies: by.cookies ?? {},
    headers: {
      ...(by.token === undefined ? {} : { authorization: `Bearer ${by.token}` }),
      ...(by.language === undefined ? {} : { 'accept-language': by.language }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}
