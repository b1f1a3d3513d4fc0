// What a little script can quicken: moving through the queue, reviewing by single keys, counting the excerpt while it is chosen.
// Every act works without it; it changes nothing but what is on the screen.

const typing = (target) => target instanceof Element && target.closest("input, textarea, select, button, [contenteditable]");

function queue(table) {
  const ways = [...table.querySelectorAll("tbody th a")];
  let here = -1;
  const go = (step) => {
    here = Math.min(Math.max(here + step, 0), ways.length - 1);
    ways[here]?.focus();
  };
  table.addEventListener("focusin", (event) => {
    const found = ways.indexOf(event.target.closest("a"));
    if (found >= 0) here = found;
  });
  keys({
    KeyJ: () => go(1),
    KeyK: () => go(-1),
    KeyR: () => document.querySelector("[data-stretch-start]")?.click(),
  });
}

function excerpt(meter) {
  const form = meter.closest("form");
  const boxes = [...form.querySelectorAll('input[name="block"]')];
  const last = form.querySelector('input[name="last_sentences"]');
  const count = meter.querySelector("[data-count]");
  const bar = meter.querySelector("progress");
  const over = meter.querySelector("[data-over]");
  const { unit } = meter.dataset;
  const allowed = Number(meter.dataset.allowed || 0);
  const standfirst = Number(meter.dataset.standfirst || 0);

  const words = (box, sentences) => {
    const counts = box.dataset.counts.split(" ").filter(Boolean).map(Number);
    const upTo = sentences > 0 ? Math.min(sentences, counts.length) : counts.length;
    return counts[upTo - 1] ?? 0;
  };
  const update = () => {
    const chosen = boxes.filter((box) => box.checked);
    // A heading at the end leads to nothing and is not shown.
    while (chosen.length > 0 && "heading" in chosen[chosen.length - 1].dataset) chosen.pop();
    const cut = Number.parseInt(last?.value ?? "", 10) || 0;
    const total = chosen.reduce((sum, box, n) => sum + words(box, n === chosen.length - 1 ? cut : 0), standfirst);
    const paragraphs = chosen.filter((box) => !("heading" in box.dataset)).length;
    const amount = unit === "paragraphs" ? paragraphs : total;
    const text = unit === "paragraphs" ? count.dataset.paragraphs : unit === "words" ? count.dataset.words : count.dataset.overWords;
    count.textContent = text
      .replace("%chosen%", amount.toLocaleString("en"))
      .replace("%allowed%", allowed.toLocaleString("en"));
    const isOver = unit === "words" || unit === "paragraphs" ? amount > allowed : unit === "link-only" && chosen.length > 0;
    if (bar) bar.value = amount;
    meter.classList.toggle("is-over", isOver);
    over.hidden = !isOver;
  };
  form.addEventListener("change", update);
  last?.addEventListener("input", update);
}

// The point a crop is made about: chosen on the picture, shown in the crop, kept in the two numbers.
function focal(group) {
  const whole = group.querySelector("[data-whole]");
  const crop = group.querySelector("[data-crop]");
  const [x, y] = ["focus-x", "focus-y"].map((name) => group.querySelector(`[name="${name}"]`));
  if (!whole || !x || !y) return;
  const point = document.createElement("span");
  point.className = "focal-point";
  whole.parentElement.append(point);
  whole.parentElement.classList.add("is-live");
  const percent = (field) => Math.min(Math.max(Number.parseInt(field.value || "50", 10) || 0, 0), 100);
  // Where object-position has to stand so that the crop's middle is the point, as far as the edge allows.
  const stand = (at, part) => (part >= 1 ? 50 : (Math.min(Math.max(at / 100 - part / 2, 0), 1 - part) / (1 - part)) * 100);
  const update = () => {
    point.style.left = `${percent(x)}%`;
    point.style.top = `${percent(y)}%`;
    if (!crop) return;
    const ratio = crop.width / crop.height / (whole.width / whole.height);
    crop.style.objectPosition = `${stand(percent(x), Math.min(ratio, 1))}% ${stand(percent(y), Math.min(1 / ratio, 1))}%`;
  };
  const live = () => {
    if (crop && crop.src !== whole.src) {
      crop.style.objectFit = "cover";
      crop.style.inlineSize = `${crop.clientWidth}px`;
      crop.style.blockSize = `${crop.clientHeight}px`;
      crop.src = whole.src;
    }
    update();
  };
  whole.addEventListener("click", (event) => {
    const box = whole.getBoundingClientRect();
    x.value = Math.round(((event.clientX - box.left) / box.width) * 100);
    y.value = Math.round(((event.clientY - box.top) / box.height) * 100);
    live();
  });
  for (const field of [x, y]) field.addEventListener("input", live);
  update();
}

// The bookmarklet, made for the address this desk has in this browser. It opens the receiving page and gives it what its
// own page shows; the page's address is the only place its words can go to.
function bookmarklet(link) {
  const code = (desk, path) => {
    const receiver = window.open(desk + path, "_blank");
    if (!receiver) return alert("Byline: this browser did not let the desk open. Allow pop-ups here, or save the page and give the file.");
    const hear = (event) => {
      if (event.origin !== desk || event.source !== receiver || event.data !== "byline: ready") return;
      removeEventListener("message", hear);
      receiver.postMessage({ byline: 1, html: document.documentElement.outerHTML, address: location.href, title: document.title, marked: String(getSelection()) }, desk);
    };
    addEventListener("message", hear);
  };
  const path = link.getAttribute("href");
  link.href = `javascript:void(${encodeURIComponent(`(${code})`)}(${encodeURIComponent(`${JSON.stringify(location.origin)},${JSON.stringify(path)}`)}))`;
  link.addEventListener("click", (event) => event.preventDefault());
  link.closest("[hidden]").hidden = false;
}

// What another page hands over is shown, and goes on by the form when somebody presses its button.
function handOver(form) {
  const waiting = document.querySelector("[data-waiting]");
  const nothing = document.querySelector("[data-nothing]");
  const shown = (name, words) => { form.querySelector(`[data-came="${name}"]`).textContent = words; };
  const most = Number(form.dataset.handOver);
  const isWhole = (came) => came?.byline === 1 && ["html", "address", "title", "marked"].every((part) => typeof came[part] === "string")
    && came.html.length <= most && came.marked.length <= most && /^https?:/.test(came.address);
  let taken = false;
  const give = (html) => {
    const files = new DataTransfer();
    files.items.add(new File([html], "page.html", { type: "text/html;charset=utf-8" }));
    form.elements.file.files = files.files;
  };
  addEventListener("message", (event) => {
    if (taken || event.source !== window.opener || !isWhole(event.data)) return;
    taken = true;
    const { html, address, title, marked } = event.data;
    const page = new DOMParser().parseFromString(html, "text/html");
    shown("title", title);
    shown("address", address);
    shown("words", `${page.body.textContent.trim().replace(/\s+/g, " ").slice(0, 280)}…`);
    form.elements.address.value = address;
    give(`<!DOCTYPE html>${html}`);
    if (marked.trim()) {
      const tick = form.querySelector("[data-marked]");
      tick.hidden = false;
      tick.querySelector("input").addEventListener("change", ({ target }) => give(`<!DOCTYPE html>${target.checked ? onlyMarked(page, title, marked) : html}`));
    }
    if (waiting) waiting.hidden = true;
    document.querySelector("[data-by-hand]")?.remove();
    form.hidden = false;
    form.querySelector("button").focus();
  });
  // Whoever opened this page is not known yet, and this says nothing that is not known to everybody.
  window.opener?.postMessage("byline: ready", "*");
  setTimeout(() => {
    if (taken || !waiting) return;
    waiting.hidden = true;
    nothing.hidden = false;
  }, 4000);
}

// The page with the words that were marked in the place of all its others; its head keeps what it says of itself.
function onlyMarked(page, title, marked) {
  const kept = page.cloneNode(true);
  const article = kept.createElement("article");
  const line = (name, words) => { article.append(Object.assign(kept.createElement(name), { textContent: words })); };
  line("h1", title);
  for (const words of marked.split(/\n+/)) if (words.trim()) line("p", words);
  kept.body.replaceChildren(article);
  return kept.documentElement.outerHTML;
}

// A file dropped anywhere on the form is the file of the form.
function dropping(form) {
  const field = form.querySelector('input[type="file"]');
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("is-over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length > 0) {
        field.files = event.dataTransfer.files;
        form.querySelector("button.main").focus();
      }
    });
  }
}

for (const link of document.querySelectorAll("[data-bookmarklet]")) bookmarklet(link);
for (const form of document.querySelectorAll("[data-hand-over]")) handOver(form);
for (const form of document.querySelectorAll("[data-drop]")) dropping(form);
// Single keys by where they are on the keyboard (`code`), so that Arabic and Urdu layouts press the same ones. Never while
// somebody types, never with a modifier, and off for good where somebody says so (kept in this browser, in no cookie).
const KEPT = "byline-keys";
const keysAreOff = () => {
  try {
    return localStorage.getItem(KEPT) === "off";
  } catch {
    return false;
  }
};

function keys(acts) {
  const sheet = document.querySelector("[data-keys-sheet]");
  for (const hidden of document.querySelectorAll("[data-keys]")) hidden.hidden = false;
  const say = () => {
    sheet.querySelector("[data-keys-off]").hidden = keysAreOff();
    sheet.querySelector("[data-keys-on]").hidden = !keysAreOff();
  };
  const keep = (word) => {
    try {
      if (word) localStorage.setItem(KEPT, word);
      else localStorage.removeItem(KEPT);
    } catch {
      // A browser that keeps nothing leaves the keys on.
    }
    say();
  };
  if (sheet) {
    say();
    document.querySelector("[data-keys-show]")?.addEventListener("click", () => sheet.showModal());
    sheet.querySelector("[data-keys-off]").addEventListener("click", () => keep("off"));
    sheet.querySelector("[data-keys-on]").addEventListener("click", () => keep(""));
    sheet.querySelector("[data-keys-close]").addEventListener("click", () => sheet.close());
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (event.code === "Escape" && typing(event.target) && acts.leave && !keysAreOff()) return acts.leave(event.target);
    if (sheet?.open || typing(event.target) || keysAreOff()) return;
    if (sheet && (event.key === "?" || event.key === "؟" || (event.shiftKey && event.code === "Slash"))) {
      event.preventDefault();
      return sheet.showModal();
    }
    const act = event.shiftKey ? undefined : acts[event.code];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

// The review screen at the keyboard: from one thing to settle to the next, accepted, added, cut, decided.
function review(form) {
  const link = (rel) => document.querySelector(`a[data-stretch="${rel}"]`)?.click();
  const press = (act) => form.querySelector(`.bar button[name="act"][value="${act}"]`)?.click();
  const enter = (id) => document.getElementById(id)?.focus();
  const isOpen = (select) => select.value === "";
  // What is to settle: names and outlets nobody has matched, then the fields that gaps lead to.
  const places = () => {
    const selects = [...form.querySelectorAll('select[name$=".who"], select[name$=".outlet"]')].filter((one) => one.closest("fieldset.row.is-open"));
    const gaps = [...document.querySelectorAll('.gaps a[href^="#"]')].map((a) => document.getElementById(a.getAttribute("href").slice(1)));
    const all = selects.filter(isOpen).concat(gaps.filter((field) => field && !(field.matches("select") && !isOpen(field)) && !(field.matches("input, textarea") && field.value !== field.defaultValue)));
    return [...new Set(all)];
  };
  let here;
  const stand = (field) => {
    here?.closest(".field, fieldset")?.classList.remove("is-here");
    here = field;
    const around = here?.closest(".field, fieldset");
    if (!around) return;
    around.classList.add("is-here");
    around.tabIndex = -1;
    around.focus({ preventScroll: true });
    around.scrollIntoView({ block: "center" });
  };
  const on = () => {
    const all = places();
    if (all.length > 0) stand(all[(all.indexOf(here) + 1) % all.length]);
    else stand(form.querySelector("[data-meter]"));
  };
  const choose = (wanted) => {
    const field = here?.isConnected && places().includes(here) ? here : places()[0];
    if (!field) return;
    stand(field);
    if (!field.matches("select")) return field.focus();
    const option = wanted(field);
    if (!option) return;
    field.value = option.value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    const left = places();
    if (left.length > 0) stand(left[0]);
  };
  const suggested = (select) => select.querySelector("optgroup[data-suggested] option");
  const added = (...values) => (select) => values.map((value) => select.querySelector(`option[value="${value}"]`)).find(Boolean);
  const boxes = [...form.querySelectorAll('input[name="block"]')];
  const last = form.querySelector('input[name="last_sentences"]');
  // One sentence less or more: at the end of the last paragraph chosen, or a paragraph away or on.
  const cut = (step) => {
    const chosen = boxes.filter((box) => box.checked && !("heading" in box.dataset));
    const end = chosen[chosen.length - 1];
    const total = end ? end.dataset.counts.split(" ").filter(Boolean).length : 0;
    const shown = end ? Math.min(Number.parseInt(last.value, 10) || total, total) : 0;
    const to = shown + step;
    if (end && to >= 1 && to <= total) {
      last.value = to === total ? "" : String(to);
    } else if (step < 0 && end) {
      end.checked = false;
      last.value = "";
    } else if (step > 0) {
      const more = boxes.slice(end ? boxes.indexOf(end) + 1 : 0).find((box) => !("heading" in box.dataset));
      if (!more) return;
      for (const box of boxes.slice(end ? boxes.indexOf(end) + 1 : 0, boxes.indexOf(more))) box.checked = true;
      more.checked = true;
      last.value = more.dataset.counts.split(" ").filter(Boolean).length > 1 ? "1" : "";
    }
    form.dispatchEvent(new Event("change"));
    stand(form.querySelector("[data-meter]"));
  };
  keys({
    KeyJ: () => link("next"),
    KeyK: () => link("previous"),
    KeyF: on,
    KeyE: () => (here?.matches("input, select, textarea") ? here : places()[0] ?? form.querySelector("#title"))?.focus(),
    KeyA: () => choose((select) => suggested(select) ?? added("new-scholar", "new")(select)),
    KeyN: () => choose(added("new-scholar", "new")),
    KeyO: () => choose(added("new-outsider", "new")),
    KeyM: () => form.querySelector('button[name="act"][value="most"]')?.click(),
    BracketLeft: () => last && cut(-1),
    BracketRight: () => last && cut(1),
    KeyS: () => press("save"),
    KeyD: () => press("display"),
    KeyP: () => enter("why-park"),
    KeyX: () => enter("why-decline"),
    KeyU: () => document.querySelector(".notice form button")?.click(),
    leave: (field) => {
      field.blur();
      if (form.contains(field)) stand(field);
    },
  });
}

// Where the rooms are one row, the one that somebody is in stands in the middle of it.
for (const here of document.querySelectorAll(".rooms [aria-current]")) {
  const row = here.closest("ul");
  const [of, all] = [here.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += of.left + of.width / 2 - (all.left + all.width / 2);
}

for (const group of document.querySelectorAll("[data-focal]")) focal(group);
for (const table of document.querySelectorAll("[data-queue]")) queue(table);
for (const meter of document.querySelectorAll("[data-meter]")) excerpt(meter);
for (const form of document.querySelectorAll("#review")) review(form);

// A page with mistakes begins at them.
document.getElementById("mistakes")?.focus();
