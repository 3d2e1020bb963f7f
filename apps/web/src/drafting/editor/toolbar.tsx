import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../../strings/t.js';
import classes from './toolbar.module.css';
import { groupsShown, TOOLS, type ToolName, type ToolState, toolStates } from './tools.js';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** What can be done to the text. One stop for Tab; the arrow keys go from tool to tool. */
export function Toolbar(props: {
  readonly editor: Editor;
  readonly controls: string;
  /** The tools that there are; all of them unless said. */
  readonly only?: readonly ToolName[];
}) {
  const { editor, controls, only } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [latest, setCurrent] = useState<ToolName>('section');
  const states = useEditorState({ editor, selector: (snapshot) => toolStates(snapshot.editor.state) });
  const groups = groupsShown(states, only);
  const names: readonly ToolName[] = groups.flatMap(({ tools }) => tools);
  const current = names.includes(latest) ? latest : names[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = names.at((names.indexOf(current ?? 'section') + step) % names.length);
    if (next === undefined) return;
    setCurrent(next);
    bar.current?.querySelector<HTMLElement>(`[data-tool="${next}"]`)?.focus();
  };
  const use = (name: ToolName) => {
    if (!TOOLS[name](editor.state)) return;
    editor.view.focus();
    TOOLS[name](editor.state, editor.view.dispatch);
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('drafting.tools')}
      aria-controls={controls}
      className={`${classes.bar} no-print`}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ group, tools }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the controls of a form
        <div key={group} role="group" aria-label={t(`drafting.tools_${group}`)} className={classes.group}>
          {tools.map((name) => (
            <Tool
              key={name}
              name={name}
              state={states[name]}
              tabIndex={name === current ? 0 : -1}
              onFocus={() => setCurrent(name)}
              onUse={() => use(name)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Tool(props: {
  readonly name: ToolName;
  readonly state: ToolState;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onUse: () => void;
}) {
  const { name, state } = props;
  return (
    <button
      type="button"
      className={classes.tool}
      data-tool={name}
      tabIndex={props.tabIndex}
      aria-disabled={!state.can}
      {...(state.on === undefined ? {} : { 'aria-pressed': state.on })}
      title={t(`drafting.toolTitle_${name}`)}
      onMouseDown={(event) => event.preventDefault()}
      onFocus={props.onFocus}
      onClick={props.onUse}
    >
      {t(`drafting.tool_${name}`)}
    </button>
  );
}
