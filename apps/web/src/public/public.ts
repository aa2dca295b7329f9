// The only script of the public pages: remembers light or dark. Everything else works without it.
export {};
