export { CHANGE_KINDS, type ChangeKind, type ImportChange } from './changes.js';
export { ImportError, type ImportErrorCode } from './import-error.js';
export { IMPORT_LIMIT, IMPORTED_KINDS, type ImportedKind, importFile } from './import-file.js';
export type { Imported } from './read-content.js';
