import { useSyncExternalStore } from 'react';
import { i18n } from '.';

function onLanguage(change: () => void): () => void {
  i18n.on('languageChanged', change);
  return () => i18n.off('languageChanged', change);
}

/** The language one reads in, for the hundreds of figures and days that need no words. */
export function useLanguage(): string {
  return useSyncExternalStore(onLanguage, () => i18n.language);
}
