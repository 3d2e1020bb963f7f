/** Thrown for an input that cannot be read, or a command line that cannot be understood; nothing was verified then. */
export class InputError extends Error {}
