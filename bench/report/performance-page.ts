export function performancePage(measured: object): string {
  return JSON.stringify(measured).slice(0, 300);
}
