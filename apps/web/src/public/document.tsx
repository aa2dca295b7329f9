import type { ReactNode } from 'react';
import { languages } from '../texts/languages';
import { addressOf, pathOf } from './addresses';
import type { Assets } from './render';
import type { Reader } from './reader';

const names = { en: 'English', fr: 'Français', es: 'Español' };

interface DocumentProps {
  reader: Reader;
  assets: Assets;
  /** Of the window and of links that people share. */
  title: string;
  description: string;
  /** The fund, where the page is about one. */
  fund?: { code: string; name: string };
  /** The front page prints on one sheet. */
  front?: boolean;
  children: ReactNode;
}

/** The whole document of a public page: its head, the way around, and the foot. */
export function Document({ reader, assets, title, description, fund, front, children }: DocumentProps) {
  const { address, language, t } = reader;
  const query = { ...address.filter, asOf: address.asOf };
  const here = (lang: string | null) => addressOf(pathOf(address), { ...query, lang });
  return (
    <html lang={language} data-mantine-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:locale" content={language} />
        <meta property="og:url" content={assets.origin + here(address.lang)} />
        <link rel="canonical" href={assets.origin + here(address.lang)} />
        {languages.map((each) => (
          <link key={each} rel="alternate" hrefLang={each} href={assets.origin + here(each)} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {assets.css.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        <script src="/color-scheme.js" />
        <script type="module" src={assets.js} />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('skip')}
        </a>
        <Header reader={reader} fund={fund} here={here} />
        <main id="content" tabIndex={-1} className={front ? 'front' : undefined}>
          {children}
        </main>
        <footer>
          <p>{t('product')}</p>
        </footer>
      </body>
    </html>
  );
}

interface HeaderProps {
  reader: Reader;
  fund?: { code: string; name: string };
  here: (lang: string) => string;
}

function Header({ reader: { address, language, t, link }, fund, here }: HeaderProps) {
  const pages = fund
    ? [
        { page: 'fund', path: `/public/${fund.code}`, label: t('fund') },
        { page: 'programmes', path: `/public/${fund.code}/programmes`, label: t('programmes') },
      ]
    : [];
  return (
    <header>
      <a className="brand" href={link(fund ? `/public/${fund.code}` : '/public')}>
        {fund?.name ?? 'Tributary'}
      </a>
      {pages.length === 0 ? null : (
        <nav aria-label={t('menu')}>
          {pages.map(({ page, path, label }) => (
            <a key={page} href={link(path)} aria-current={page === address.page ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <nav className="aside" aria-label={t('language')}>
        {languages.map((each) => (
          <a
            key={each}
            href={here(each)}
            lang={each}
            hrefLang={each}
            aria-current={each === language ? 'true' : undefined}
          >
            {names[each]}
          </a>
        ))}
      </nav>
      <button type="button" id="colours" hidden aria-label={t('colours')} title={t('colours')}>
        <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
        </svg>
      </button>
      <a className="sign-in" href="/sign-in">
        {t('signIn')}
      </a>
    </header>
  );
}
