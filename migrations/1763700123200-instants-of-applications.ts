import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Applying money takes an instant of its own after everything booked before, like a posting: what was known at an
 * instant stays what was known then, also within one tick of the clock.
 */
export class InstantsOfApplications1763700123200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION take_instant() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        place fund_position;
        instant timestamptz := CASE TG_OP WHEN 'INSERT' THEN NEW.applied_at ELSE NEW.reversed_at END;
      BEGIN
        SELECT * INTO STRICT place FROM lock_fund(NEW.fund_id);
        instant := greatest(instant, place.last_booked_at + interval '1 microsecond');
        UPDATE fund_position SET last_booked_at = instant WHERE fund_id = NEW.fund_id;
        IF TG_OP = 'INSERT' THEN NEW.applied_at := instant; ELSE NEW.reversed_at := instant; END IF;
        RETURN NEW;
      END $$;
      -- Named so that it comes after deposit_application_fits, which finds the fund.
      CREATE TRIGGER deposit_application_instant BEFORE INSERT OR UPDATE OF reversed_at ON deposit_application
        FOR EACH ROW EXECUTE FUNCTION take_instant();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER deposit_application_instant ON deposit_application;
      DROP FUNCTION take_instant;
    `);
  }
}
