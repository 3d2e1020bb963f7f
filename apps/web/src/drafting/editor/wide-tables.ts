import { Plugin } from '@tiptap/pm/state';

/** Puts every table into a box of its own, which scrolls where the table is wider than the text. */
export function wideTables(className: string): Plugin {
  return new Plugin({
    props: {
      nodeViews: {
        table: (_node, view) => {
          const dom = document.createElement('div');
          dom.className = className;
          // While it can be typed in, the caret scrolls it; who only reads does so by keyboard.
          if (!view.editable) dom.tabIndex = 0;
          const contentDOM = document.createElement('tbody');
          dom.appendChild(document.createElement('table')).append(contentDOM);
          return { dom, contentDOM };
        },
      },
    },
  });
}
