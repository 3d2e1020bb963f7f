import { Column, type ColumnOptions, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Primary key: a random UUID given by the application. */
export function IdColumn(): PropertyDecorator {
  return PrimaryColumn({ type: 'uuid' });
}

/** A reference to another table by its entity's name, kept true by a foreign key and found by an index. */
export function RefColumn(entity: string, options: ColumnOptions = {}): PropertyDecorator {
  return (target, property) => {
    Column({ type: 'uuid', ...options })(target, property);
    ForeignKey(entity)(target, property);
    Index()(target, property);
  };
}

/** The same, where there may be none. */
export function OptionalRefColumn(entity: string): PropertyDecorator {
  return RefColumn(entity, { nullable: true });
}

export function TextColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'text', ...options });
}

/** An instant, to the millisecond, as PostgreSQL keeps and JavaScript reads it. */
export function InstantColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'timestamptz', precision: 3, ...options });
}

/** A calendar day, YYYY-MM-DD. */
export function DayColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'date', ...options });
}

export function BytesColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'bytea', ...options });
}

export function IntegerColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'int', ...options });
}

export function FlagColumn(options: ColumnOptions = {}): PropertyDecorator {
  return Column({ type: 'boolean', ...options });
}

/** A bigint read as a JavaScript number; safe up to 2^53 - 1. Give a column a copy: it marks what it is given. */
export const SAFE_BIGINT = Object.freeze({
  transformer: {
    to: (value: number) => value,
    from: (value: string | null) => (value === null ? null : Number(value)),
  },
} as const);
