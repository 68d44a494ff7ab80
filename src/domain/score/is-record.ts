/** Whether an input is an object with names, as JSON and YAML write it. */
export function isRecord(input: unknown): input is { [name: string]: unknown } {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
