// The tree written as an editor would type it: what the desk reads from the field, with the editor or without it.
// It refuses to lose anything of the tree. `prose/typed/writing.rs` writes the same; the desk's reader is the judge of both.

/** The words of a field for the tree's blocks. */
export function typed(blocks) {
  return blocks.reduce((out, block, n) => {
    const before = blocks[n - 1];
    // Two lists of a kind would be read as one.
    const apart = before?.t === "list" && block.t === "list" && before.ordered === block.ordered;
    return `${out}${n === 0 ? "" : apart ? "\n\n\\\n\n" : "\n\n"}${written(block)}`;
  }, "");
}

function written(block) {
  switch (block.t) {
    case "paragraph": return lineStartsKept(inlines(block.c));
    case "heading": return `${"#".repeat(block.level)} ${inlines(block.c)}`;
    case "quote": return typed(block.c).split("\n").map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");
    case "list": return block.c.map((item, n) => `${block.ordered ? `${Math.min(n + 1, 999)}. ` : "- "}${hanging(item)}`).join("\n");
    default: return `[^${block.mark.replace(/[\\\]]/g, "\\$&")}]: ${hanging(block.c)}`;
  }
}

const hanging = (blocks) => typed(blocks).split("\n").map((line, n) => (n === 0 || line === "" ? line : `  ${line}`)).join("\n");

const escaped = (words) => words.replace(/[\\*[\]]/g, "\\$&");

function inlines(words) {
  return words.reduce((out, inline) => {
    switch (inline.t) {
      case "text": return out + escaped(inline.c);
      case "break": return `${out}\\\n`;
      case "em": return out + starred(out, "*", inline.c);
      case "strong": {
        const [only] = inline.c;
        return out + (inline.c.length === 1 && only.t === "em" ? starred(out, "***", only.c) : starred(out, "**", inline.c));
      }
      case "sup": return `${out}[${inlines(inline.c)}]{^}`;
      case "link": return `${out}[${inlines(inline.c)}](${inline.href.replace(/[\\*[\]()]/g, "\\$&")})`;
      default: return `${out}[${inlines(inline.c)}]{${[inline.lang, inline.dir].filter(Boolean).join(" ")}}`;
    }
  }, "");
}

// Stars around the words where they can lean on them and on nothing else; brackets where they cannot.
function starred(before, stars, inner) {
  const words = inlines(inner);
  const leans = /^\S/u.test(words) && /\S$/u.test(words) && !/(^|[^\\])(\\\\)*\*/u.test(words) && !before.endsWith("*");
  return leans ? `${stars}${words}${stars}` : `[${words}]{${stars}}`;
}

const lineStartsKept = (text) => text.split("\n").map((line) => line.replace(/^[#\->•]/u, "\\$&").replace(/^(\p{N}+)\./u, "$1\\.")).join("\n");
