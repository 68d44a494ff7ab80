import { autocompletion, type CompletionContext, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { PackFault } from '#regulation/pack-fault.ts';
import { wordingOf } from '#regulation/fault-wording.ts';
import { useLanguage } from '#web/text/language.tsx';
import { placeAt } from './place-at.ts';
import { possibleAt } from './schema-at.ts';
import classes from './yaml-editor.module.css';

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: classes.key ?? '' },
  { tag: tags.comment, class: classes.comment ?? '' },
  { tag: [tags.string, tags.special(tags.string)], class: classes.string ?? '' },
]);

/** The ids a value can name, by the key it stands at. */
export type NamesByKey = (key: string) => string[];

/** One file of a pack as text: coloured, completed by the schema of its file, with the mistakes of the checker at their lines. */
export function YamlEditor({
  file,
  text,
  label,
  faults,
  line,
  names,
  onChange,
}: {
  file: string;
  text: string;
  label: string;
  faults: PackFault[];
  /** The line to go to, each time anew. */
  line: { at: number } | undefined;
  names: NamesByKey;
  onChange: (text: string) => void;
}) {
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent(onChange);
  const namesOf = useEffectEvent(names);
  const begin = useEffectEvent(() => text);

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: begin(),
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          ...(file.endsWith('.yaml') ? [yaml(), syntaxHighlighting(colours)] : []),
          lintGutter(),
          autocompletion({ override: [(context) => complete(context, file, (key) => namesOf(key))] }),
          // Tab leaves the editor, as everywhere on a page.
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [file, label]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const diagnostics = faults.map((fault): Diagnostic => {
      const { problem, remedy } = wordingOf(fault);
      const from = offsetOf(editor.state.doc, fault);
      const message = `${problem[language]} ${remedy[language]}`;
      return { from, to: editor.state.doc.lineAt(from).to, severity: 'error', message };
    });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [faults, language, file]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || line === undefined) return;
    const { from } = editor.state.doc.line(Math.min(Math.max(line.at, 1), editor.state.doc.lines));
    editor.dispatch({
      selection: { anchor: from },
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    });
    editor.focus();
  }, [line, file]);

  return <div ref={box} className={classes.editor} />;
}

function offsetOf(document: Text, { line, column }: { line: number; column: number }): number {
  const { from, to } = document.line(Math.min(line, document.lines));
  return Math.min(from + column - 1, to);
}

function complete(context: CompletionContext, file: string, names: NamesByKey) {
  const word = context.matchBefore(/[\w-]*/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  const place = placeAt(context.state.doc.toString(), word.from, word.to);
  if (place === undefined) return null;
  const { keys, values } = possibleAt(file, place.path);
  const own = names(String(place.path.findLast((step) => typeof step === 'string') ?? ''));
  const options =
    place.kind === 'key'
      ? keys.map(({ name, description }) => ({
          label: name,
          type: 'property',
          apply: `${name}: `,
          ...(description === undefined ? {} : { detail: description }),
        }))
      : [
          ...values.map((label) => ({ label, type: 'enum' })),
          ...own.map((label) => ({ label, type: 'variable' })),
        ];
  return options.length === 0 ? null : { from: word.from, options };
}
