/** Who a client says it is. */
export interface Credentials {
  clientId: string;
  secret: string;
}

/**
 * The credentials of a client: by HTTP Basic (`client_secret_basic`) or in the form (`client_secret_post`), not by both
 * (RFC 6749 §2.3). In the header both parts are form-encoded first (§2.3.1).
 * @returns why there are none: none were sent, two ways at once, or a header that cannot be read
 */
export function readCredentials(
  authorization: string | undefined,
  form: URLSearchParams,
): Credentials | 'invalid_client' | 'invalid_request' {
  const secret = form.get('client_secret');
  const clientId = form.get('client_id');
  if (authorization === undefined) return clientId && secret ? { clientId, secret } : 'invalid_client';
  if (secret !== null) return 'invalid_request';
  const encoded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return 'invalid_client';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return 'invalid_client';
  const [id, password] = [formDecoded(text.slice(0, colon)), formDecoded(text.slice(colon + 1))];
  if (!id || !password) return 'invalid_client';
  return clientId !== null && clientId !== id ? 'invalid_request' : { clientId: id, secret: password };
}

function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
