// The rich-text editor over a field of typed prose: the field stays, hidden, and always says what the editor shows.
// It refuses to begin without the desk's own reading of the field; then the field stays as it is.

import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { DOMSerializer } from "prosemirror-model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { cleaned, straight } from "./paste.mjs";
import { fromTree, schema, toTree } from "./tree.mjs";
import { typed } from "./typed.mjs";

const { nodes, marks } = schema;

/** What the desk reads in what was typed. */
async function read(text) {
  const answer = await fetch("/desk/prose", { method: "POST", body: new URLSearchParams({ typed: text }), redirect: "error" });
  if (!answer.ok) throw new Error(`the desk read nothing: ${answer.status}`);
  const [{ blocks }] = await answer.json();
  return fromTree(blocks);
}

const isIn = (state, type, attrs) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === type && (!attrs || Object.entries(attrs).every(([name, value]) => node.attrs[name] === value))) return true;
  }
  return false;
};

const marked = (state, type) => {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
};

// Pressed again, a mark of a block is taken off.
const block = (type, attrs) => ({
  run: (state, dispatch) => (isIn(state, type, attrs) ? setBlockType(nodes.paragraph) : setBlockType(type, attrs))(state, dispatch),
  on: (state) => isIn(state, type, attrs),
});
const list = (ordered) => ({
  run: (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type !== nodes.list) continue;
      if (node.attrs.ordered === ordered) return liftListItem(nodes.item)(state, dispatch);
      dispatch?.(state.tr.setNodeMarkup($from.before(depth), null, { ordered }));
      return true;
    }
    return wrapInList(nodes.list, { ordered })(state, dispatch);
  },
  on: (state) => isIn(state, nodes.list, { ordered }),
});
const mark = (type) => ({ run: toggleMark(type), on: (state) => marked(state, type) });

const ACTS = {
  strong: mark(marks.strong),
  em: mark(marks.em),
  sup: mark(marks.sup),
  heading2: block(nodes.heading, { level: 2 }),
  heading3: block(nodes.heading, { level: 3 }),
  heading4: block(nodes.heading, { level: 4 }),
  bullets: list(false),
  numbers: list(true),
  quote: { run: (state, dispatch) => (isIn(state, nodes.quote) ? lift : wrapIn(nodes.quote))(state, dispatch), on: (state) => isIn(state, nodes.quote) },
  undo: { run: undo },
  redo: { run: redo },
};

const broken = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.break.create()).scrollIntoView());
  return true;
});

function keys(open) {
  return {
    "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo,
    "Mod-b": ACTS.strong.run, "Mod-i": ACTS.em.run,
    "Mod-k": () => open("link"), "Mod-Alt-l": () => open("span"),
    "Mod-Alt-0": setBlockType(nodes.paragraph), "Mod-Alt-2": ACTS.heading2.run, "Mod-Alt-3": ACTS.heading3.run, "Mod-Alt-4": ACTS.heading4.run,
    "Shift-Mod-7": ACTS.numbers.run, "Shift-Mod-8": ACTS.bullets.run, "Shift-Mod-9": ACTS.quote.run,
    Enter: splitListItem(nodes.item), "Shift-Enter": broken,
    // Tab goes on to the next field, as it does everywhere; lists are deepened by brackets.
    "Mod-]": sinkListItem(nodes.item), "Mod-[": liftListItem(nodes.item),
  };
}

const rules = inputRules({
  rules: [
    wrappingInputRule(/^\s*>\s$/, nodes.quote),
    wrappingInputRule(/^\s*([-•])\s$/, nodes.list, { ordered: false }),
    wrappingInputRule(/^\s*\p{N}{1,3}\.\s$/u, nodes.list, { ordered: true }),
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
  ],
});

class Editor {
  constructor(field) {
    this.field = field;
    this.area = field.querySelector("textarea");
    this.bar = field.querySelector("[role=toolbar]");
    this.place = field.querySelector("[data-place]");
    this.buttons = [...this.bar.querySelectorAll("button")];
    this.isRich = false;
  }

  async begin() {
    const doc = await read(this.area.value);
    const label = this.field.querySelector("label");
    label.id ||= `${this.area.id}-label`;
    const described = this.area.getAttribute("aria-describedby");
    this.view = new EditorView(this.place, {
      state: this.state(doc),
      attributes: () => ({
        role: "textbox", "aria-multiline": "true", "aria-labelledby": label.id, ...(described && { "aria-describedby": described }),
        ...(this.area.lang && { lang: this.area.lang }), ...(this.area.dir && { dir: this.area.dir }), spellcheck: "true",
      }),
      transformPastedHTML: (html) => cleaned(html, this.area.lang),
      clipboardSerializer: DOMSerializer.fromSchema(schema),
      dispatchTransaction: (step) => this.change(step),
      handleDOMEvents: { click: (_, event) => event.target.closest?.("a") && event.preventDefault() },
    });
    label.addEventListener("click", () => this.isRich && this.view.focus());
    this.hear();
    this.show(true);
  }

  state(doc) {
    return EditorState.create({ doc, plugins: [rules, history(), keymap(keys((name) => this.open(name))), keymap(baseKeymap)] });
  }

  change(step) {
    this.view.updateState(this.view.state.apply(step));
    if (step.docChanged) {
      this.area.value = typed(toTree(this.view.state.doc)).trim();
      this.said = this.area.value;
      this.area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.told();
  }

  /** The editor in the place of the field, or the field with its marks. */
  async show(rich) {
    if (rich && this.said !== undefined && this.said !== this.area.value) this.view.updateState(this.state(await read(this.area.value)));
    this.said = this.area.value;
    this.isRich = rich;
    this.field.classList.toggle("is-rich", rich);
    this.bar.hidden = false;
    this.place.hidden = !rich;
    this.area.hidden = rich;
    for (const button of this.buttons) if (button.dataset.act !== "marks") button.disabled = !rich;
    this.bar.querySelector('[data-act="marks"]').setAttribute("aria-pressed", String(!rich));
    this.stand(this.buttons.find((button) => !button.disabled));
    this.told();
  }

  hear() {
    this.bar.addEventListener("click", async (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      this.stand(button);
      const { act } = button.dataset;
      if (act === "marks") {
        await this.show(!this.isRich);
        (this.isRich ? this.view : this.area).focus();
      } else if (act === "link" || act === "span") this.open(act);
      else {
        ACTS[act].run(this.view.state, this.view.dispatch, this.view);
        this.view.focus();
      }
    });
    // A press of a button leaves what is marked in the text marked.
    this.bar.addEventListener("mousedown", (event) => event.target.closest("button") && event.preventDefault());
    this.bar.addEventListener("keydown", (event) => {
      const all = this.buttons.filter((button) => !button.disabled);
      const here = all.indexOf(document.activeElement);
      const on = getComputedStyle(this.bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
      const back = on === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
      const to = { [on]: here + 1, [back]: here - 1, Home: 0, End: all.length - 1 }[event.key];
      if (here < 0 || to === undefined) return;
      event.preventDefault();
      const next = all[(to + all.length) % all.length];
      this.stand(next);
      next.focus();
    });
    for (const name of ["lang", "dir"]) {
      new MutationObserver(() => this.view.setProps({})).observe(this.area, { attributes: true, attributeFilter: [name] });
    }
  }

  // One button of the bar is a stop of the tab key; arrows lead to the others.
  stand(button) {
    for (const other of this.buttons) other.tabIndex = other === button ? 0 : -1;
  }

  told() {
    for (const button of this.buttons) {
      const { act } = button.dataset;
      const on = act === "link" || act === "span" ? (state) => marked(state, marks[act]) : ACTS[act]?.on;
      if (on) button.setAttribute("aria-pressed", String(this.isRich && on(this.view.state)));
    }
  }

  open(name) {
    const dialog = document.getElementById(`editor-${name}`);
    const type = marks[name];
    const { state } = this.view;
    const { from, to } = reach(state, type);
    const held = found(state.doc, from, to, type);
    const form = dialog.querySelector("form");
    const wrong = dialog.querySelector(".wrong");
    for (const field of form.querySelectorAll("input, select")) field.value = held?.attrs[field.name] ?? "";
    if (wrong) wrong.hidden = true;
    const off = dialog.querySelector('[value="off"]');
    off.hidden = !held;
    const where = state.selection.getBookmark();
    let chosen = null;
    const done = (event) => {
      const act = event.submitter?.value;
      const given = Object.fromEntries(new FormData(form));
      const attrs = name === "link" ? { href: straight(withScheme(given.href)) } : { lang: given.lang.trim() || null, dir: given.dir || null };
      event.preventDefault();
      if (act === "set" && (name === "link" ? !attrs.href : !attrs.lang && !attrs.dir)) {
        wrong.hidden = false;
        form.querySelector("input").focus();
        return;
      }
      chosen = { act, attrs };
      dialog.close();
      // At once: a key pressed before the dialog says that it is closed would go wherever the browser put the cursor.
      left();
    };
    const left = () => {
      form.removeEventListener("submit", done);
      dialog.removeEventListener("close", left);
      // A browser that gives the focus back may put the cursor at the text's beginning.
      const step = this.view.state.tr.setSelection(where.resolve(this.view.state.doc));
      if (chosen?.act === "set") this.set(step, from, to, type.create(chosen.attrs));
      else if (chosen?.act === "off") step.removeMark(from, to, type);
      this.view.dispatch(step);
      this.view.focus();
    };
    form.addEventListener("submit", done);
    dialog.addEventListener("close", left);
    dialog.showModal();
    return true;
  }

  set(step, from, to, made) {
    if (from === to) {
      // A link needs words: its own address until others are typed. Another language is for what is typed next.
      if (made.type !== marks.link) return step.addStoredMark(made);
      return step.insert(from, schema.text(made.attrs.href, [made])).setSelection(TextSelection.create(step.doc, from + made.attrs.href.length));
    }
    return step.removeMark(from, to, made.type).addMark(from, to, made);
  }
}

const withScheme = (href) => (/^[a-z][a-z0-9+.-]*:/i.test(href.trim()) ? href.trim() : `https://${href.trim()}`);

function found(doc, from, to, type) {
  let mark = null;
  doc.nodesBetween(from, Math.max(to, from + 1), (node) => { mark ??= type.isInSet(node.marks) ?? null; });
  return mark;
}

// What is marked; or, where the cursor only stands within such a mark, all of that.
function reach(state, type) {
  const { from, to, empty, $from } = state.selection;
  if (!empty) return { from, to };
  const mark = type.isInSet($from.marks());
  if (!mark) return { from, to };
  const parent = $from.parent;
  const has = (n) => n >= 0 && n < parent.childCount && mark.isInSet(parent.child(n).marks);
  let first = $from.index();
  if (!has(first) && has(first - 1)) first -= 1;
  let last = first;
  while (has(first - 1)) first -= 1;
  while (has(last + 1)) last += 1;
  let start = $from.start();
  for (let n = 0; n < first; n += 1) start += parent.child(n).nodeSize;
  let end = start;
  for (let n = first; n <= last; n += 1) end += parent.child(n).nodeSize;
  return { from: start, to: end };
}

for (const field of document.querySelectorAll("[data-prose]")) {
  if (field.closest("fieldset:disabled")) continue;
  new Editor(field).begin().catch((why) => console.info("The field stays as it is:", why));
}
