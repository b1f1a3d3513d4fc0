// What readers would see of a form, made anew at each pause of whoever types: the door that the form's own button opens answers
// here, too. It saves nothing, and a page that is shown runs no script, sends no form and leads nowhere.

const PAUSE = 350;

function live(button) {
  const { form } = button;
  const section = document.querySelector("[data-live-shown]");
  if (!form || !section) return;
  const pages = section.querySelector("[data-live-pages]");
  const told = section.querySelector("[data-live-told]");
  let waiting;
  let asking;
  let before;

  // Files stay here: a logo or a banner is shown as it is kept.
  const typed = () => new URLSearchParams([...new FormData(form), ["live", "yes"]].filter(([, value]) => typeof value === "string"));
  const tell = (key) => { told.textContent = key ? told.dataset[key] : ""; };

  // The next page is loaded beneath the one before and takes its place when it is whole, where its reader had come to.
  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const needless of page.querySelectorAll('script, link[rel="preload"]')) needless.remove();
    page.body.setAttribute("inert", "");
    const next = document.createElement("iframe");
    next.setAttribute("sandbox", "allow-same-origin");
    next.title = document.getElementById("live-head").textContent;
    next.className = "is-coming";
    // Nothing within can be reached by keys, and whoever has nothing else scrolls it all the same.
    next.tabIndex = 0;
    next.srcdoc = `<!doctype html>${page.documentElement.outerHTML}`;
    next.addEventListener("load", () => {
      if (next !== pages.lastElementChild) return;
      const old = [...pages.children].filter((one) => one !== next);
      const last = old.findLast((one) => !one.classList.contains("is-coming"));
      if (next.contentDocument) next.contentWindow.scrollTo(0, last?.contentDocument ? last.contentWindow.scrollY : 0);
      next.classList.remove("is-coming");
      for (const one of old) one.remove();
    });
    pages.append(next);
  };

  const ask = async () => {
    const body = typed();
    if (body.toString() === before) return;
    before = body.toString();
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    try {
      const answer = await fetch(button.formAction, { method: "POST", body, signal: mine.signal });
      if (answer.redirected || answer.status === 403) {
        tell("away");
      } else if (answer.status === 204) {
        // Half a date or half a colour is no mistake while it is typed: what stood there stays.
        tell("waits");
      } else if (answer.ok) {
        show(await answer.text());
        tell();
        section.hidden = false;
      } else {
        tell("away");
      }
    } catch {
      if (!mine.signal.aborted) tell("away");
    }
  };
  const soon = (after) => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, after);
  };
  form.addEventListener("input", () => soon(PAUSE));
  form.addEventListener("change", () => soon(0));
  soon(0);
}

for (const button of document.querySelectorAll("button[data-live]")) live(button);
