import { Column, type ColumnOptions } from 'typeorm';

/** A `bigint` column as a JavaScript bigint (PostgreSQL sends text). */
export function BigintColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({
    type: 'bigint',
    ...options,
    transformer: {
      to: (value: bigint | null | undefined) => value?.toString() ?? value,
      from: (value: string | null) => (value === null ? null : BigInt(value)),
    },
  });
}

/** snake_case column with its type; the property keeps its camelCase name. */
export function NamedColumn(
  name: string,
  type: ColumnOptions['type'],
  options: ColumnOptions = {},
): PropertyDecorator {
  return Column({ name, type, ...options });
}
