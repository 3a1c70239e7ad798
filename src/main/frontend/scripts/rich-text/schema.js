// What a formatted text can have: the same few things that org.ruammue.forms.rich lets through. All else that is pasted
// becomes words.
import { Schema } from "prosemirror-model";

const safe = /^(?:https?:\/\/|mailto:|tel:)\S+$/i;

/** The address as a link may have it; null for one that leads nowhere safe. */
export function addressOf(typed) {
  const address = typed.trim();
  if (safe.test(address)) return address;
  return /^[^\s:/@]+\.[^\s:@]{2,}$/.test(address) ? `https://${address}` : null;
}

export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    heading: {
      attrs: { level: { default: 3 } },
      content: "text*",
      group: "block",
      defining: true,
      parseDOM: [..."123456"].map((level) => ({ tag: `h${level}`, attrs: { level: level < 4 ? 3 : 4 } })),
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    bullet_list: { content: "list_item+", group: "block list", parseDOM: [{ tag: "ul" }], toDOM: () => ["ul", 0] },
    ordered_list: { content: "list_item+", group: "block list", parseDOM: [{ tag: "ol" }], toDOM: () => ["ol", 0] },
    list_item: { content: "paragraph list*", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    text: { group: "inline" },
    hard_break: { inline: true, group: "inline", selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (link) => (safe.test(link.getAttribute("href")) ? { href: link.getAttribute("href") } : false) }],
      toDOM: (mark) => ["a", { href: mark.attrs.href, rel: "noopener noreferrer" }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b", getAttrs: (node) => node.style.fontWeight !== "normal" && null }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i", getAttrs: (node) => node.style.fontStyle !== "normal" && null }], toDOM: () => ["em", 0] },
  },
});
