/** Texts of importing documents: `{name}` is filled in by the caller; `{ one, other }` chooses by `n`. */
export const imports = {
  action: 'Import a document',
  intro:
    'A Word document (DOCX) or a web page (HTML) becomes a new draft. You see its text, and what was changed on the way, before anything is begun.',
  group: 'Task group',
  file: 'File',
  choose: 'Choose a file',
  preview: 'Show what it comes to',
  noChanges: 'Everything in the file is in the text below.',
  changes: 'Some of what is in the file is otherwise in the text below:',
  change_images: { one: '1 picture is left out', other: '{n} pictures are left out' },
  change_comments: { one: '1 comment is left out', other: '{n} comments are left out' },
  change_trackedChanges: {
    one: '1 tracked change is taken as made',
    other: '{n} tracked changes are taken as made',
  },
  change_headersAndFooters: {
    one: '1 header or footer is left out',
    other: '{n} headers and footers are left out',
  },
  change_notes: {
    one: '1 footnote or endnote stands at the end',
    other: '{n} footnotes and endnotes stand at the end',
  },
  change_equations: { one: '1 equation is left out', other: '{n} equations are left out' },
  change_embedded: {
    one: '1 embedded object or field is left out',
    other: '{n} embedded objects and fields are left out',
  },
  change_scripts: { one: '1 script is left out', other: '{n} scripts are left out' },
  change_headingLevels: {
    one: '1 heading of a lower level begins a section like the others',
    other: '{n} headings of lower levels begin sections like the others',
  },
  change_introduction: {
    one: 'The text before the first heading is a section without a heading',
    other: 'The text before the first heading is a section without a heading',
  },
  change_tables: {
    one: '1 table with a table in it has the words of that as paragraphs',
    other: '{n} tables with tables in them have the words of those as paragraphs',
  },
  change_links: {
    one: '1 link is kept as its words only',
    other: '{n} links are kept as their words only',
  },
  change_references: {
    one: '1 reference inside the document is kept as its words only',
    other: '{n} references inside the document are kept as their words only',
  },
  change_citations: {
    one: '1 citation is kept as its words only',
    other: '{n} citations are kept as their words only',
  },
  change_styles: {
    one: '1 paragraph or word has a style that is not known here, and is plain text',
    other: '{n} paragraphs or words have styles that are not known here, and are plain text',
  },
  change_formatting: {
    one: 'Underlining, colours, sizes and the like are left out',
    other: 'Underlining, colours, sizes and the like are left out',
  },
  change_other: { one: '1 thing could not be read', other: '{n} things could not be read' },
  title: 'Title of the draft',
  text: 'Text of the draft',
  begin: 'Begin a draft with this text',
  confirm: 'Begin the draft',
  records:
    '{speaker}, begins the draft “{title}” in the task group {group} with the text of the file {file}. Its words count as theirs.',
} as const;
