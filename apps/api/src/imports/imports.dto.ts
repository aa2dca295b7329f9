import {
  type ImportColumn,
  importColumnNames,
  type ImportItem,
  type ImportKind,
  importKinds,
  type ImportProblem,
  type ImportRow,
  type ImportState,
  type ImportView,
} from '#disbursements';
import { OmitType } from '@nestjs/swagger';
import {
  ChoiceField,
  FreeField,
  IdField,
  InstantField,
  ObjectField,
  PageQuery,
  TextField,
  WholeField,
} from '../http/index.js';

export class ImportsQuery extends OmitType(PageQuery, ['total'] as const) {}

class ImportProblemAnswer implements ImportProblem {
  @ChoiceField(importColumnNames, { nullable: true, description: 'Null: the row or file as a whole.' })
  column: ImportColumn | null;

  @TextField({ max: 100, nullable: true, description: 'The column’s heading in the reader’s language.' })
  heading: string | null;

  @TextField({ max: 60 })
  code: string;

  @TextField({ max: 1_000, description: 'What is wrong and how to mend it.' })
  message: string;
}

class ImportRowAnswer implements ImportRow {
  @WholeField({ min: 1, max: 2_000_000, description: 'As counted in a spreadsheet.' })
  number: number;

  @FreeField({ description: 'What was understood, by column: decimal amounts, ISO dates.' })
  values: Record<string, string>;

  @ObjectField(() => ImportProblemAnswer, { list: { max: 100 } })
  problems: ImportProblemAnswer[];

  @IdField({ nullable: true, description: 'The deposit or transfer, once loaded.' })
  recordId: string | null;
}

export class ImportItemAnswer implements ImportItem {
  @IdField()
  id: string;

  @ChoiceField(importKinds)
  kind: ImportKind;

  @TextField({ max: 200 })
  fileName: string;

  @TextField({ max: 64 })
  sha256: string;

  @ChoiceField(['ready', 'refused', 'loaded'])
  state: ImportState;

  @TextField({ max: 60 })
  stateLabel: string;

  @WholeField({ min: 0, max: 100_000 })
  rowCount: number;

  @WholeField({ min: 0, max: 100_000, description: 'Rows with problems.' })
  problemCount: number;

  @InstantField()
  triedAt: Date;

  @InstantField({ nullable: true })
  loadedAt: Date | null;

  @WholeField({ min: 1, max: 2_147_483_647 })
  version: number;
}

export class ImportAnswer extends ImportItemAnswer implements ImportView {
  @ObjectField(() => ImportRowAnswer, { list: { max: 2_000 } })
  rows: ImportRowAnswer[];
}
