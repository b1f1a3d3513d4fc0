// What a little script can quicken: moving through the queue, counting the excerpt while it is chosen.
// Every act works without it; it changes nothing but what is on the screen.

const typing = (target) => target instanceof Element && target.closest("input, textarea, select, button, [contenteditable]");

function queue(table) {
  const ways = [...table.querySelectorAll("tbody th a")];
  const hint = document.querySelector("[data-keys]");
  if (hint) hint.hidden = false;
  let here = -1;
  const go = (step) => {
    here = Math.min(Math.max(here + step, 0), ways.length - 1);
    ways[here]?.focus();
  };
  table.addEventListener("focusin", (event) => {
    const found = ways.indexOf(event.target.closest("a"));
    if (found >= 0) here = found;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else return;
    event.preventDefault();
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

for (const group of document.querySelectorAll("[data-focal]")) focal(group);
for (const table of document.querySelectorAll("[data-queue]")) queue(table);
for (const meter of document.querySelectorAll("[data-meter]")) excerpt(meter);

// A page with mistakes begins at them.
document.getElementById("mistakes")?.focus();
