import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application's role may read which migrations ran, so that a start can say what is missing. */
export class MigrationsTold1763700131000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('GRANT SELECT ON migration TO tributary_app');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE SELECT ON migration FROM tributary_app');
  }
}
