import type { MigrationInterface, QueryRunner } from 'typeorm';

const kindsAre = (kinds: string) => `
  ALTER TABLE import_run DROP CONSTRAINT import_run_kind_check;
  ALTER TABLE import_run ADD CONSTRAINT import_run_kind_check CHECK (kind IN (${kinds}));
`;

/** Rates of exchange come by file too, as the United Nations publish them. */
export class RatesByFile1763700123000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kindsAre("'deposits', 'transfers', 'exchange-rates'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM import_run WHERE kind = 'exchange-rates'");
    await runner.query(kindsAre("'deposits', 'transfers'"));
  }
}
