import { parseArgs } from 'node:util';

export interface StartOptions {
  /** Begin anew: data of an earlier start is removed. */
  fresh: boolean;
}

/** Reads what follows `npm start --`. Throws a sentence for an unknown option. */
export function readOptions(args: string[]): StartOptions {
  const { values } = parseArgs({ args, options: { fresh: { type: 'boolean', default: false } } });
  return { fresh: values.fresh };
}
