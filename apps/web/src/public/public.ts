// The only script of the public pages: light or dark, and pictures as files. All else works without it.
import './public.css';
import { listenForSaving } from '../pictures/saving';

const schemeName = 'tributary-color-scheme';
const root = document.documentElement;
const colours = document.getElementById('colours');

if (colours) {
  colours.hidden = false;
  colours.addEventListener('click', () => {
    const next = root.getAttribute('data-mantine-color-scheme') === 'dark' ? 'light' : 'dark';
    root.setAttribute('data-mantine-color-scheme', next);
    try {
      localStorage.setItem(schemeName, next);
    } catch {
      // A browser that keeps nothing forgets the choice.
    }
  });
}
listenForSaving(document.body);
