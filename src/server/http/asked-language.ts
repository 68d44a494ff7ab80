/** The language of `Accept-Language` to answer in: English where it is preferred to Vietnamese, else Vietnamese. */
export function askedLanguage(header: string | undefined): 'vi' | 'en' {
  const weightOf = (language: string) =>
    Math.max(
      0,
      ...(header ?? '').split(',').map((part) => {
        const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
        const quality = parameters.find((it) => it.trim().startsWith('q='))?.split('=')[1];
        return tag.split('-')[0] === language ? Number(quality ?? 1) || 0 : 0;
      }),
    );
  return weightOf('en') > weightOf('vi') ? 'en' : 'vi';
}
