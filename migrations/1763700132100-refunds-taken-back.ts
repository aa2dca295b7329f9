import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A refund that bounced or was entered wrongly is taken back by reversing its posting; by whichever way that is
 * done, the refund's own row says so, and its bank reference may be used again.
 */
export class RefundsTakenBack1763700132100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE refund ADD COLUMN reversed_at timestamptz, ADD COLUMN reversal_reason text,
        ADD CONSTRAINT refund_reversal CHECK ((reversed_at IS NULL) = (reversal_reason IS NULL));
      ALTER TABLE refund DROP CONSTRAINT refund_bank_reference_once;
      CREATE UNIQUE INDEX refund_bank_reference_once ON refund (fund_id, bank_reference) WHERE reversed_at IS NULL;

      CREATE FUNCTION refund_is_taken_back() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE refund SET reversed_at = NEW.booked_at, reversal_reason = coalesce(NEW.reason, '')
         WHERE id = NEW.source_id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER posting_takes_refund_back AFTER INSERT ON posting FOR EACH ROW
        WHEN (NEW.kind = 'refund' AND NEW.reverses IS NOT NULL) EXECUTE FUNCTION refund_is_taken_back();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER posting_takes_refund_back ON posting;
      DROP FUNCTION refund_is_taken_back;
      DROP INDEX refund_bank_reference_once;
      ALTER TABLE refund ADD CONSTRAINT refund_bank_reference_once UNIQUE (fund_id, bank_reference);
      ALTER TABLE refund DROP COLUMN reversed_at, DROP COLUMN reversal_reason;
    `);
  }
}
