export type ConsoleLanguage = 'vi' | 'en';

/** The language of the terminal, by the variables every Unix program reads. */
export function consoleLanguage(variables: NodeJS.ProcessEnv): ConsoleLanguage {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || '';
  return /^vi/i.test(locale) ? 'vi' : 'en';
}
