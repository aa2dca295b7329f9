import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { row, type Tx } from './rows.js';

/**
 * The row of an entity with these values (its id, and whose it must be), locked until the transaction ends:
 * for `update`, or to `share` it as it is. Null when there is none. It is sent at once, so what is asked for
 * after it (`Promise.all`) is read once the row is locked.
 */
export async function lockRow<Entity extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Entity>,
  where: Partial<Entity>,
  mode: 'update' | 'share' = 'update',
): Promise<Entity | null> {
  const { columns, tableName, target } = tx.dataSource.getMetadata(entity);
  const named = (property: string) => columns.find(({ propertyName }) => propertyName === property)!;
  const wanted = Object.keys(where).map((property, at) => `"${named(property).databaseName}" = $${at + 1}`);
  const found = await row<Record<string, unknown>>(
    tx,
    `SELECT ${columns.map(({ databaseName }) => `"${databaseName}"`).join(', ')} FROM "${tableName}"
      WHERE ${wanted.join(' AND ')} FOR ${mode === 'update' ? 'UPDATE' : 'SHARE'}`,
    Object.values(where),
  );
  if (!found) return null;
  const { driver } = tx.dataSource;
  const values = columns.map((column) => [
    column.propertyName,
    driver.prepareHydratedValue(found[column.databaseName], column) as unknown,
  ]);
  return Object.assign(new (target as new () => Entity)(), Object.fromEntries(values));
}
