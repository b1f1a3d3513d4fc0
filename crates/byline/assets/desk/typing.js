// What is typed on the review screen is kept at once in this browser, and at each pause by the desk, until it is saved;
// the same word tells who else is there. It saves no op-ed, and takes nobody's words for anybody else's.

const form = document.querySelector("form[data-typing]");
const at = form?.dataset.typing;
const told = document.querySelector("[data-typing-told]");
const beside = document.querySelector("[data-beside]");
const unseen = document.querySelector("[data-unseen]");
const page = form?.elements.typing.value;
const stem = form && `byline-typing ${form.dataset.account} ${at} `;
const PAUSE = 1000;
const POLL = 8000;
const AGAIN = 4000;

const typedFields = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !["act", "over", "typing"].includes(name));
const words = (fields) => JSON.stringify(fields);

let before = form && words(typedFields());
let isTyped = false;
let pressed = 0;
let field = "";
let waiting;
let sending;
let leaving = false;

function kept(name, value) {
  try {
    if (value === undefined) return localStorage.getItem(name);
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing leaves it to the desk.
  }
  return null;
}

const fill = (text, said) => Object.entries(said).reduce((out, [name, value]) => out.replaceAll(`%${name}%`, `\u2068${value}\u2069`), text);

function tell(key, said = {}) {
  told.hidden = false;
  const link = told.querySelector("a");
  told.querySelector("span").textContent = fill(told.dataset[key], said);
  if (link) link.hidden = key !== "out";
  told.classList.toggle("is-away", key !== "kept");
}

function typed() {
  const now = words(typedFields());
  if (now === before) return;
  before = now;
  isTyped = true;
  pressed += 1;
  kept(stem + page, JSON.stringify({ fields: typedFields() }));
  clearTimeout(waiting);
  waiting = setTimeout(send, PAUSE);
}

const body = (fields, more) => new URLSearchParams([...fields, ["typing", page], ["opened", form.dataset.opened], ["field", field], ...more]);

async function send() {
  clearTimeout(waiting);
  if (sending) {
    waiting = setTimeout(send, 200);
    return;
  }
  const upTo = pressed;
  sending = new AbortController();
  const late = setTimeout(() => sending?.abort(), 10000);
  let again = POLL;
  try {
    const answer = await fetch(at, { method: "POST", body: body(isTyped ? typedFields() : [], []), signal: sending.signal });
    if (answer.redirected || answer.status === 403) {
      if (isTyped) tell("out");
    } else if (!answer.ok) throw new Error(String(answer.status));
    else {
      const heard = await answer.json();
      if (isTyped) {
        if (upTo === pressed) kept(stem + page, null);
        tell("kept", { at: heard.at });
      }
      others(heard);
    }
  } catch {
    if (leaving) return;
    if (isTyped) tell("away");
    again = AGAIN;
  } finally {
    clearTimeout(late);
    sending = undefined;
  }
  waiting = setTimeout(send, upTo === pressed ? again : PAUSE);
}

function others({ others: all, saved }) {
  const label = (name) => {
    if (!name) return "";
    const found = document.getElementById(`${name}-label`) ?? document.querySelector(`label[for="${CSS.escape(name)}"]`);
    return found?.textContent.trim() ?? "";
  };
  const lines = all.map(({ name, at: since, field: where }) => {
    const place = label(where);
    return fill(place ? beside.dataset.in : beside.dataset.here, { name, since, field: place });
  });
  const now = lines.join("\n");
  if (beside.dataset.said !== now) {
    beside.dataset.said = now;
    beside.replaceChildren(...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })));
  }
  const last = saved ? fill(saved.name ? unseen.dataset.by : unseen.dataset.unknown, { name: saved.name, at: saved.at }) : "";
  if (unseen.textContent !== last) unseen.textContent = last;
}

// What this browser still had, because its page or the desk was killed before the desk had it: the desk offers it.
async function left() {
  const names = [];
  try {
    for (let n = 0; n < localStorage.length; n += 1) {
      const name = localStorage.key(n);
      if (name.startsWith(stem) && name !== stem + page) names.push(name);
    }
  } catch {
    return;
  }
  let offers = false;
  for (const name of names) {
    const held = kept(name);
    const { fields } = JSON.parse(held);
    const sent = new URLSearchParams([...fields, ["typing", name.slice(stem.length)], ["offer", "1"]]);
    const answer = await fetch(at, { method: "POST", body: sent });
    if (!answer.ok || answer.redirected) return;
    const heard = await answer.json();
    if (kept(name) === held) kept(name, null);
    offers ||= heard.kept;
  }
  // A page that answers what was sent stands only once.
  if (offers && !isTyped && !document.querySelector(".mistakes")) location.reload();
}

if (form && !form.querySelector("fieldset:disabled.all")) {
  form.addEventListener("input", typed);
  form.addEventListener("change", typed);
  form.addEventListener("focusin", (event) => {
    const near = event.target.closest(".prose-field")?.querySelector("textarea") ?? event.target;
    if (field === (near.name ?? "")) return;
    field = near.name ?? "";
    clearTimeout(waiting);
    waiting = setTimeout(send, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    typed();
    leaving = !event.defaultPrevented;
    clearTimeout(waiting);
    sending?.abort();
  });
  addEventListener("pagehide", () => {
    if (leaving) return;
    leaving = true;
    navigator.sendBeacon(at, body(isTyped ? typedFields() : [], [["leaving", "1"]]));
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    leaving = false;
    send();
  });
  addEventListener("online", send);
  left().catch(() => {}).then(send);
}

// The editor of the text comes when the text is opened, not before.
const text = document.querySelector("details[data-editor]");
const edit = () => text.open && import(text.dataset.editor).catch(() => {});
text?.addEventListener("toggle", edit);
if (text) edit();
