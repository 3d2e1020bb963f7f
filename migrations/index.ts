/** Every migration, oldest first. */
export const MIGRATIONS = [] as const;
