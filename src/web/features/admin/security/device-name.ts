/** What a browser says it is, as people call it: `Chrome, Windows`; as it came where that cannot be told. */
export function deviceName(said: string): string {
  const browsers = [
    ['Edg/', 'Edge'],
    ['Firefox/', 'Firefox'],
    ['CocCoc', 'Cốc Cốc'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ] as const;
  const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'];
  const browser = browsers.find(([mark]) => said.includes(mark))?.[1];
  const system = systems.find((mark) => said.includes(mark));
  return browser === undefined || system === undefined ? said : `${browser}, ${system}`;
}
