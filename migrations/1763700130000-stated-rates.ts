import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deposit may be worth what its agent states instead of the table's rate: with a source, a reason and what the table says. */
export class StatedRates1763700130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deposit
        ADD COLUMN rate_reason text CHECK (length(rate_reason) BETWEEN 1 AND 1000),
        ADD COLUMN table_rate numeric(20, 8) CHECK (table_rate > 0),
        ADD COLUMN table_rate_on date,
        ADD CONSTRAINT deposit_rate_stated CHECK (
          (rate_reason IS NULL) = (table_rate IS NULL) AND (rate_reason IS NULL) = (table_rate_on IS NULL)
          AND (rate_reason IS NULL OR (rate_on IS NOT NULL AND rate <> table_rate)));
      GRANT INSERT (rate_reason, table_rate, table_rate_on) ON deposit TO tributary_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deposit DROP CONSTRAINT deposit_rate_stated, DROP COLUMN table_rate_on, DROP COLUMN table_rate,
        DROP COLUMN rate_reason;
    `);
  }
}
