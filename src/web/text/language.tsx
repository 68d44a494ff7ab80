import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '#domain/appraisal/figure-text.ts';

/** The wording of one area in both languages; what Vietnamese has, English must have. */
export type Words<Shape> = { readonly [language in Language]: Shape };

/** Takes the wording of an area. The Vietnamese sets the shape, so that a missing key is an error of types. */
export function words<Shape>(vi: Shape, en: NoInfer<Shape>): Words<Shape> {
  return { vi, en };
}

const kept = 'dotpha.language';

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'vi',
  choose: () => undefined,
});

/** Keeps the language somebody chose, in this browser; Vietnamese until then. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState<Language>(() => (localStorage.getItem(kept) === 'en' ? 'en' : 'vi'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(kept, language);
  }, [language]);
  const value = useMemo(() => ({ language, choose }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage() {
  return useContext(LanguageContext);
}

/** The wording of an area in the language of the page. */
export function useWords<Shape>(area: Words<Shape>): Shape {
  return area[useLanguage().language];
}
