interface Early {
  /** The language that was asked for. */
  language: string;
  answer: Promise<Response>;
}

declare global {
  interface Window {
    /** What `early.js` asked for before this code was there, by address. */
    tributaryEarly?: Record<string, Early>;
  }
}

/** The answer to a request that was made while the code was still on its way; each is taken once. */
export function takeEarly({ method, url, headers }: Request): Promise<Response> | null {
  const { pathname, search } = new URL(url);
  const asked = globalThis.window?.tributaryEarly;
  const early = method === 'GET' ? asked?.[pathname + search] : undefined;
  if (!asked || !early) return null;
  delete asked[pathname + search];
  return early.language === headers.get('accept-language') ? early.answer : null;
}
