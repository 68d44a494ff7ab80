/**
 * What the filters of a list are set to, in the words they show (`Trạng thái: Đang thực hiện`): those in a `search` or in what
 * is marked `data-narrows`, of the page and of the part of it that `beside` is in. Read off the page, because it is there
 * that every choice has its name in the language of whoever looks.
 */
export function chosenFilters(beside: Element): string[] {
  const page = beside.closest('main') ?? document;
  return (
    [...page.querySelectorAll('search, [data-narrows]')]
      .filter((place) => place.closest('section')?.contains(beside) ?? true)
      .flatMap((place) => [
        ...(place.matches('select, input') ? [place as HTMLInputElement] : []),
        ...place.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input'),
      ])
      // What cannot be read narrows nothing.
      .filter((control) => control.getAttribute('aria-invalid') !== 'true')
      .flatMap((control) => {
        const name = (control.labels?.[0]?.textContent ?? control.getAttribute('aria-label') ?? '').trim();
        if (control.type === 'checkbox') return 'checked' in control && control.checked ? [name] : [];
        const chosen = 'selectedOptions' in control ? control.selectedOptions[0]?.text : control.value;
        return control.value.trim() === '' ? [] : [`${name}: ${chosen ?? control.value}`];
      })
  );
}
