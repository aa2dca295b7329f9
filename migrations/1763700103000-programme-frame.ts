import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Results framework and risks of a programme’s document; the signed document beside a recorded signature. */
export class ProgrammeFrame1763700103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme
        ADD COLUMN results jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN risks jsonb NOT NULL DEFAULT '[]';
      GRANT UPDATE (file_id) ON programme_signature TO tributary_app;
      CREATE FUNCTION signed_document_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a signed document stands as it is'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_signature_document_stands';
      END $$;
      CREATE TRIGGER programme_signature_document_stands BEFORE UPDATE ON programme_signature
        FOR EACH ROW WHEN (OLD.file_id IS NOT NULL) EXECUTE FUNCTION signed_document_stands();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER programme_signature_document_stands ON programme_signature;
      DROP FUNCTION signed_document_stands;
      REVOKE UPDATE (file_id) ON programme_signature FROM tributary_app;
      ALTER TABLE programme DROP COLUMN risks, DROP COLUMN results;
    `);
  }
}
