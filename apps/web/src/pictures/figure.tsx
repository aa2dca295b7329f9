import type { ReactNode } from 'react';
import { narrow, wide } from './scale';
import { cellRaw, cellText, isNumber, type PictureTable } from './table';
import type { PictureWords } from './words';

interface FigureProps {
  words: PictureWords;
  /** Names the files that are saved: `deposits`. */
  name: string;
  /** What the picture says, as a sentence; null where the page says it just before. */
  sentence: ReactNode;
  table: PictureTable;
  /** Draws for a width; called for a wide and for a narrow place. */
  draw: (width: number) => ReactNode;
  /** A picture that reads the same at any width is drawn once. */
  once?: boolean;
  note?: ReactNode | undefined;
}

/**
 * A picture with its sentence, its table and its files. Drawn for two widths, of which the style sheet
 * shows one; so letters stay readable on a telephone, without a script.
 */
export function Figure({ words, name, sentence, table, draw, once = false, note }: FigureProps) {
  return (
    <figure className="picture" data-picture={name}>
      {sentence === null ? null : <figcaption>{sentence}</figcaption>}
      <div className={once ? undefined : 'picture-wide'}>{draw(wide)}</div>
      {once ? null : <div className="picture-narrow">{draw(narrow)}</div>}
      {note ? <p className="picture-note">{note}</p> : null}
      <div className="picture-foot no-print">
        <details>
          <summary>{words.t('asTable')}</summary>
          <Table words={words} table={table} />
        </details>
        <SaveButtons words={words} />
      </div>
    </figure>
  );
}

/** Shown where a script can save; `listenForSaving` does what they say. */
function SaveButtons({ words }: { words: PictureWords }) {
  return (
    <span className="picture-saves">
      {(['svg', 'png', 'csv'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          data-save={kind}
          aria-label={words.t('save', { kind: kind.toUpperCase() })}
        >
          {kind.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

function Table({ words, table }: { words: PictureWords; table: PictureTable }) {
  const numeric = table.columns.map((_, index) => table.rows.some((row) => isNumber(row[index] ?? null)));
  return (
    <div className="picture-table" tabIndex={0} role="group" aria-label={words.t('table')}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" className={numeric[index] ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index} className={numeric[index] ? 'number' : undefined} data-raw={cellRaw(cell)}>
                  {cellText(cell, words.language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The drawing itself. Its label is for screen readers, which go on to the table. */
export function Drawing(props: { width: number; height: number; label: string; children: ReactNode }) {
  const { width, height, label, children } = props;
  return (
    <svg
      className="picture-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
      xmlns="http://www.w3.org/2000/svg"
    >
      {children}
    </svg>
  );
}
