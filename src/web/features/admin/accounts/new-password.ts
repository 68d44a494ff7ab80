const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read out: four groups of four letters and digits, none of which look alike; 79 bits. */
export function newPassword(): string {
  const drawn: string[] = [];
  // 248 is the greatest multiple of 31 a byte holds: above it some letters would come more often.
  while (drawn.length < 16)
    for (const byte of crypto.getRandomValues(new Uint8Array(32)))
      if (byte < 248 && drawn.length < 16) drawn.push(letters[byte % letters.length] ?? '');
  return [0, 4, 8, 12].map((at) => drawn.slice(at, at + 4).join('')).join('-');
}
