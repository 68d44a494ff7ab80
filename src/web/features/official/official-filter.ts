/** Whom the list of officials shows. */
export interface OfficialFilter {
  /** Part of a name. */
  search?: string;
}

export function readOfficialFilter({ search }: Record<string, unknown>): OfficialFilter {
  return typeof search === 'string' && search !== '' ? { search } : {};
}
