import { Injectable } from '@nestjs/common';
import { figuresOf, type LedgerFigure, type Times } from '#funding';
import type { Fund } from '#funds';
import { formatMinor, type Language } from '#kernel';
import { Database } from '#platform/database';
import {
  type KeyFigureGroup,
  type KeyFigureKey,
  keyFigureLines,
  keyFigureTable,
} from './key-figures.rules.js';
import { type StatementHead, StatementTimes } from './statement-times.js';
import { statementTexts } from './texts/texts.js';

export interface KeyFigureLine {
  key: KeyFigureKey;
  label: string;
  group: KeyFigureGroup;
  isTotal: boolean;
  total: string;
  byYear: { year: number; amount: string; cumulative: string }[];
}

export interface KeyFiguresView extends StatementHead {
  years: number[];
  lines: KeyFigureLine[];
}

/** The table of sources and uses that donors know, by year and cumulative. */
@Injectable()
export class KeyFiguresStatement {
  constructor(
    private readonly database: Database,
    private readonly times: StatementTimes,
  ) {}

  /** Every line since the fund's first posting; the same figures as the capitalisation's. */
  async at(fund: Fund, times: Times, language: Language): Promise<KeyFiguresView> {
    const head = await this.times.head(fund, times);
    const found = await this.database.query<{ year: number; figures: Record<LedgerFigure, string> }>(
      `SELECT year, jsonb_object_agg(figure, total::text) AS figures
         FROM (SELECT extract(year FROM value_from)::int AS year, figure, sum(amount_minor) AS total
                 FROM ledger_figures($1, $2, $3, 'year') GROUP BY 1, 2) AS f
        GROUP BY year ORDER BY year`,
      [fund.id, head.asOf, head.knownAt],
    );
    const years = found.map(({ year }) => year);
    const flows = found.map(({ figures }) =>
      figuresOf(
        Object.fromEntries(Object.entries(figures).map(([figure, total]) => [figure, BigInt(total)])),
      ),
    );
    const text = (minor: bigint) => formatMinor(minor, fund.currency);
    return {
      ...head,
      years,
      lines: keyFigureTable(flows).map(({ key, totalMinor, inYearMinor, cumulativeMinor }) => ({
        key,
        label: statementTexts[language].keyFigures[key],
        group: keyFigureLines[key].group,
        isTotal: keyFigureLines[key].isTotal === true,
        total: text(totalMinor),
        byYear: years.map((year, index) => ({
          year,
          amount: text(inYearMinor[index]!),
          cumulative: text(cumulativeMinor[index]!),
        })),
      })),
    };
  }
}
