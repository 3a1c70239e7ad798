// What the toolbar and the keys do, and whether it is on where the cursor stands.
import { setBlockType, toggleMark } from "prosemirror-commands";
import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import { liftListItem, sinkListItem, wrapInList } from "prosemirror-schema-list";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

function mark(type) {
  return {
    run: toggleMark(type),
    on: ({ doc, storedMarks, selection: { from, to, empty, $from } }) =>
      empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type),
  };
}

function heading(level) {
  const on = ({ selection: { $from } }) => $from.parent.type === nodes.heading && $from.parent.attrs.level === level;
  const run = (state, dispatch) => (on(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(state, dispatch);
  return { run, on };
}

/** The innermost list around the cursor: its node and where it begins. */
function listAround({ $from }) {
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === nodes.bullet_list || node.type === nodes.ordered_list) return { node, at: $from.before(depth) };
  }
  return null;
}

function list(type) {
  const on = ({ selection }) => listAround(selection)?.node.type === type;
  // An item is a paragraph, so a heading becomes one first; the second press makes the list.
  const fromHeading = setBlockType(nodes.paragraph);
  const run = (state, dispatch) => {
    const around = listAround(state.selection);
    if (!around) {
      return wrapInList(type)(state, dispatch) || fromHeading(state, dispatch);
    }
    if (around.node.type === type) return liftListItem(nodes.list_item)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(around.at, type));
    return true;
  };
  return { run, on };
}

export const commands = {
  strong: mark(marks.strong),
  em: mark(marks.em),
  h3: heading(3),
  h4: heading(4),
  ul: list(nodes.bullet_list),
  ol: list(nodes.ordered_list),
  link: { on: mark(marks.link).on },
  undo: { run: undo, can: (state) => undoDepth(state) > 0 },
  redo: { run: redo, can: (state) => redoDepth(state) > 0 },
};

function lineBreak(state, dispatch) {
  if (state.selection.$from.parent.type === nodes.heading) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}

export const keys = {
  "Mod-b": commands.strong.run,
  "Mod-i": commands.em.run,
  "Mod-z": undo,
  "Shift-Mod-z": redo,
  "Mod-y": redo,
  "Shift-Enter": lineBreak,
  "Mod-]": sinkListItem(nodes.list_item),
  "Mod-[": liftListItem(nodes.list_item),
};
