/** The two regulations that are compared, each as id and version. */
export function readCompareSearch(search: { [name: string]: unknown }): { older?: string; newer?: string } {
  const { older, newer } = search;
  return {
    ...(typeof older === 'string' ? { older } : {}),
    ...(typeof newer === 'string' ? { newer } : {}),
  };
}
