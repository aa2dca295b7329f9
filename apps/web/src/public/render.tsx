import { renderToStaticMarkup } from 'react-dom/server';

/** Addresses of the page's style sheets and its script. */
export interface Assets {
  css: string[];
  js: string;
}

/** A public page, as the API renders it. */
export interface PublicPage {
  /** API paths by name; what they answer comes to `render` under the same names. */
  needs: Record<string, string>;
  /** The whole document. */
  render(answers: Record<string, unknown>, assets: Assets): string;
  /** The document for an address where there is nothing. */
  notFound(assets: Assets): string;
}

/** The public page of an address such as `/public/MIG00?lang=fr`. */
export function publicPage(_url: string, _language: 'en' | 'fr' | 'es'): PublicPage | null {
  return {
    needs: {},
    render: () => `<!doctype html>${renderToStaticMarkup(<main>Fund</main>)}`,
    notFound: () => '<!doctype html><title>Not found</title>',
  };
}
