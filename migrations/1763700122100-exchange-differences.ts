import type { MigrationInterface, QueryRunner } from 'typeorm';

const accountKinds = (more: string) => `
  ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_kind;
  ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind CHECK (CASE book
    WHEN 'cash' THEN kind IN ('cash', 'contribution', 'unidentified', 'bank-charge', 'agent-fee', 'direct-cost', 'income',
                              'advance', 'programme-expense'${more})
    ELSE kind IN ('unallocated', 'reserved', 'settled') END);
`;

const entryKinds = (income: string, charge: string) => `
  ALTER TABLE income DROP CONSTRAINT income_kind_check;
  ALTER TABLE income ADD CONSTRAINT income_kind_check CHECK (kind IN (${income}));
  ALTER TABLE bank_charge DROP CONSTRAINT bank_charge_kind_check;
  ALTER TABLE bank_charge ADD CONSTRAINT bank_charge_kind_check CHECK (kind IN (${charge}));
`;

/** What the bank credited more or less than the operational rate says, on an account of its own. */
export class ExchangeDifferences1763700122100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accountKinds(", 'exchange-difference'"));
    await runner.query(
      entryKinds("'interest', 'other-income', 'exchange-gain'", "'bank-charge', 'exchange-loss'"),
    );
    await runner.query(`
      INSERT INTO posting_rule (kind, account_kind, side) VALUES
        ('exchange-gain', 'cash', 'debit'), ('exchange-gain', 'exchange-difference', 'credit'),
        ('exchange-loss', 'exchange-difference', 'debit'), ('exchange-loss', 'cash', 'credit');
      INSERT INTO ledger_figure (figure, kind, account_kind, sign) VALUES
        ('exchangeDifferences', '*', 'exchange-difference', -1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM ledger_figure WHERE account_kind = 'exchange-difference';
      DELETE FROM posting_rule WHERE kind IN ('exchange-gain', 'exchange-loss');
    `);
    await runner.query(entryKinds("'interest', 'other-income'", "'bank-charge'"));
    await runner.query(accountKinds(''));
  }
}
