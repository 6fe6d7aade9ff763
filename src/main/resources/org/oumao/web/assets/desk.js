// Keys, news without reload, and who else is writing. Everything works without this, too.
(() => {
  "use strict";
  const typing = (e) => /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
  const rows = [...document.querySelectorAll("table.inbox tbody tr")];
  let at = -1;

  const go = (to) => {
    if (to < 0 || to >= rows.length) return;
    rows[at]?.classList.remove("at");
    at = to;
    rows[at].classList.add("at");
    rows[at].querySelector("a").focus({ preventScroll: true });
    rows[at].scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key === "Enter" && e.target.form) {
      e.preventDefault();
      e.target.form.requestSubmit();
      return;
    }
    if (e.ctrlKey || e.metaKey || e.altKey || typing(e)) return;
    if (e.key === "j") go(at + 1);
    else if (e.key === "k") go(at - 1);
    else {
      const field = [...document.querySelectorAll("[data-key]")].find((f) => f.dataset.key === e.key);
      if (field) {
        e.preventDefault();
        field.focus();
      }
    }
  });

  // A form goes once, however often its button is pressed.
  document.addEventListener("submit", (e) => {
    if (e.target.method !== "post") return;
    if (e.target.dataset.sent) e.preventDefault();
    e.target.dataset.sent = "yes";
    setTimeout(() => delete e.target.dataset.sent, 5000);
  });

  const every = (seconds, work) => setInterval(() => { if (!document.hidden) work().catch(() => {}); }, seconds * 1000);
  const json = async (address) => {
    const r = await fetch(address, { headers: { Accept: "application/json" }, credentials: "same-origin" });
    if (!r.ok || !(r.headers.get("Content-Type") || "").startsWith("application/json")) throw new Error("no news");
    return r.json();
  };

  const news = document.querySelector("[data-news]");
  if (news && Number(news.dataset.news) > 0) {
    every(15, async () => { news.hidden = Number((await json("/desk/news")).newest) <= Number(news.dataset.news); });
  }

  const state = document.querySelector("[data-state]");
  const reply = document.getElementById("reply");
  const writing = document.querySelector("[data-writing]");
  if (state) {
    let typed = 0;
    reply?.addEventListener("input", () => { typed = Date.now(); });
    every(8, async () => {
      const s = await json(state.dataset.state + (Date.now() - typed < 20000 ? "?writing=yes" : ""));
      state.hidden = s.version === state.dataset.version;
      if (writing) {
        writing.hidden = s.writing.length === 0;
        writing.textContent = writing.dataset.writing + " " + s.writing.join(", ");
      }
    });
  }
})();
