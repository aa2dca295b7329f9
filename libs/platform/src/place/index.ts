import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder, from this file's own upwards, that holds `name`. */
function above(name: string): string {
  const root = path.parse(import.meta.dirname).root;
  for (let folder = import.meta.dirname; folder !== root; folder = path.dirname(folder))
    if (existsSync(path.join(folder, name))) return folder;
  throw new Error(`No folder above ${import.meta.dirname} holds ${name}.`);
}

/** The checkout, or the folder into which a build was put: where `package.json` is. */
export const projectDir = above('package.json');

/** Where data files lie, at their path in the checkout: the checkout itself, or the build in its `dist/`. */
export const dataFiles = above('libs');
