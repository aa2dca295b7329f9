import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the browser keeps for a person wherever they sign in: saved views of lists, and tours already seen. */
export class OwnPages1763700101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person_view (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        list text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT person_view_name_once UNIQUE (person_id, list, name)
      );

      CREATE TABLE person_tour (
        person_id uuid NOT NULL REFERENCES person,
        tour text NOT NULL,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, tour)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE person_tour, person_view;');
  }
}
