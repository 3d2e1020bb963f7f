import { escapeHtml } from '@concordat/documents';
import type { DraftVersion } from './entities/draft-version.js';

/** Enough for reading and for print; a page that stands by itself asks for nothing from anywhere. */
const STYLE = `
  body { font: 1.0625rem/1.6 Georgia, serif; max-width: 68ch; margin: 2rem auto; padding: 0 1rem; }
  h1, h2 { line-height: 1.25; }
  .clause .clause { margin-left: 2rem; }
  .number { font-variant-numeric: tabular-nums; font-weight: 600; }
  .note { border-left: 3px solid; padding-left: 1rem; }
  table { border-collapse: collapse; }
  td, th { border: 1px solid; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
  footer { border-top: 1px solid; margin-top: 3rem; font: 0.875rem/1.5 sans-serif; overflow-wrap: anywhere; }
`;

/** A page that can be kept as a file: the version's text, and which version it is. */
export function standaloneHtml(version: DraftVersion, author: string, article: string): string {
  const { title, number, sha256, frozenAt } = version;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}, version ${number}</title>
<style>${STYLE}</style>
</head>
<body>
<main>${article}</main>
<footer><p>${escapeHtml(author)}. Version ${number}, frozen ${frozenAt.toISOString()}. SHA-256 of the canonical text: ${sha256}</p></footer>
</body>
</html>
`;
}
