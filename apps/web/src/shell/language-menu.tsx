import { Menu } from '@mantine/core';
import { i18n, type Language, languages } from '../texts';
import type { MenuTarget } from './late-menu';

/** The menu of languages, open around its button. */
export function languageMenu(names: Record<Language, string>, choose: (language: Language) => Promise<void>) {
  return function LanguageMenu({ target }: { target: MenuTarget }) {
    return (
      <Menu defaultOpened position="bottom-end">
        <Menu.Target>{target}</Menu.Target>
        <Menu.Dropdown>
          {languages.map((language) => (
            <Menu.Item
              key={language}
              lang={language}
              aria-current={language === i18n.language}
              onClick={() => void choose(language)}
            >
              {names[language]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    );
  };
}
