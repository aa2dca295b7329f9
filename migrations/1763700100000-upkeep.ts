import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is over is found by its age. */
export class Upkeep1763700100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX session_age ON session (expires_at);
      CREATE INDEX account_link_age ON account_link (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX account_link_age;
      DROP INDEX session_age;
    `);
  }
}
