// The editor of formatted texts, on top of a plain field that keeps what is sent: as HTML while this script runs.
import { baseKeymap, chainCommands } from "prosemirror-commands";
import { history } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { DOMParser as SchemaParser, DOMSerializer } from "prosemirror-model";
import { splitListItem } from "prosemirror-schema-list";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { commands, keys } from "./rich-text/commands.js";
import { schema } from "./rich-text/schema.js";
import { Toolbar } from "./rich-text/toolbar.js";

const parser = SchemaParser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

function docOf(html) {
  return parser.parse(new DOMParser().parseFromString(html, "text/html").body);
}

function htmlOf(doc) {
  if (doc.textContent.trim() === "") return "";
  const box = document.createElement("div");
  box.append(serializer.serializeFragment(doc.content));
  return box.innerHTML;
}

const wordsOf = (doc) => doc.textBetween(0, doc.content.size, "\n", (leaf) => (leaf.type.name === "hard_break" ? "\n" : ""));

function edit(box) {
  const field = box.querySelector("textarea");
  // Words typed before this script came stay in the plain field.
  if (field.value !== field.defaultValue) return;
  const label = box.parentElement.querySelector("label");
  label.id = `${field.id}-label`;
  const plugins = [
    history(),
    keymap({ ...keys, "Mod-k": () => toolbar.askAddress() }),
    keymap({ ...baseKeymap, Enter: chainCommands(splitListItem(schema.nodes.list_item), baseKeymap.Enter) }),
  ];
  const fresh = (html) => EditorState.create({ doc: docOf(html), plugins });
  const attributes = () => ({
    class: "rm-editor__text rm-rich",
    id: `${field.id}-editor`,
    role: "textbox",
    "aria-multiline": "true",
    "aria-labelledby": label.id,
    "aria-describedby": field.getAttribute("aria-describedby") ?? "",
    ...(field.hasAttribute("aria-invalid") ? { "aria-invalid": "true" } : {}),
  });
  const view = new EditorView(null, {
    state: fresh(box.querySelector("template[data-html]").innerHTML),
    attributes: attributes(),
    // The title of the page is the level above.
    nodeViews: {
      heading: ({ attrs: { level } }) => {
        const dom = document.createElement(`h${level}`);
        dom.setAttribute("aria-level", level - 1);
        return { dom, contentDOM: dom };
      },
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      toolbar.show();
      if (!transaction.docChanged) return;
      keep();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  const keep = () => {
    field.value = htmlOf(view.state.doc);
    field.words = wordsOf(view.state.doc);
  };
  const toolbar = new Toolbar(box, view, commands);
  box.append(view.dom);
  box.classList.add("rm-editor--on");
  keep();
  // What comes from the server goes into the editor, unless it says the same.
  field.setHtml = (html) => {
    if (!docOf(html).eq(view.state.doc)) view.updateState(fresh(html));
    keep();
    toolbar.show();
  };
  field.focus = () => view.focus();
  label.addEventListener("click", () => view.focus());
  const follow = () => view.setProps({ attributes: attributes() });
  new MutationObserver(follow).observe(field, { attributeFilter: ["aria-describedby", "aria-invalid"] });
}

export function start(form) {
  for (const box of form.querySelectorAll("[data-rich-text]")) edit(box);
}
