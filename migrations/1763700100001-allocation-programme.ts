import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An allocation is of a programme that exists: the reference that the order of the first migrations left out. */
export class AllocationProgramme1763700100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE allocation
        ADD CONSTRAINT allocation_programme FOREIGN KEY (programme_id) REFERENCES programme;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE allocation DROP CONSTRAINT allocation_programme');
  }
}
