/**
 * Keys by which the server knows a request again: the same act sent once more — because the answer never came, or by a
 * second click — carries the same key and is done once. With its answer an act is over; the next one has a new key.
 */
const underWay = new Map<string, string>();

/** The key of an act, given by its address and what is sent there. */
export function keyOf(path: readonly string[], input: unknown): string {
  const act = JSON.stringify([path, input]);
  const key = underWay.get(act) ?? newKey();
  underWay.set(act, key);
  return key;
}

/** The server has answered, whatever it said. */
export function forgetKey(path: readonly string[], input: unknown): void {
  underWay.delete(JSON.stringify([path, input]));
}

/** `crypto.randomUUID` is missing where an office serves its pages without TLS. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((it) => it.toString(16).padStart(2, '0'))
    .join('');
}
