// Answers without a reload. Without this script the same forms work by loading the page anew.
(() => {
  "use strict";
  const lines = document.getElementById("lines");
  const composer = document.getElementById("composer");
  const field = document.getElementById("question");
  const send = composer.querySelector(".send");
  const end = document.getElementById("last");

  const fresh = () =>
    crypto.randomUUID
      ? crypto.randomUUID()
      : Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const toEnd = () => end.scrollIntoView({ block: "end" });

  async function ask(question, id, label) {
    if (label) {
      const you = copy("t-you");
      you.querySelector(".words").textContent = label;
      lines.append(you);
    }
    const wait = copy("t-wait");
    lines.append(wait);
    toEnd();
    try {
      const answer = await fetch("/", {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-Requested-With": "fetch", Accept: "application/json" },
        body: new URLSearchParams({ question, id }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(JSON.parse(text).error.message);
      wait.insertAdjacentHTML("beforebegin", text);
    } catch (e) {
      const fault = copy("t-fault");
      const words = fault.querySelector(".words");
      words.textContent = e instanceof TypeError || e instanceof SyntaxError ? words.dataset.offline : e.message;
      fault.querySelector(".again").addEventListener("click", () => {
        fault.remove();
        ask(question, id, "");
      });
      lines.append(fault);
    }
    wait.remove();
    toEnd();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.hasAttribute("data-ask")) return;
    event.preventDefault();
    const question = form.elements.question.value.trim();
    if (!question) return;
    if (form === composer) {
      field.value = "";
      grow();
    }
    ask(question, fresh(), form === composer ? question : form.querySelector("button").textContent.trim());
    field.focus();
  });

  function grow() {
    field.style.height = "auto";
    field.style.height = Math.min(field.scrollHeight + 2, 160) + "px";
    send.disabled = !field.value.trim();
  }
  field.addEventListener("input", grow);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });

  // What a colleague wrote meanwhile.
  async function letters() {
    if (document.hidden) return;
    let last = 0;
    for (const line of lines.querySelectorAll("[data-letter]")) last = Math.max(last, Number(line.dataset.letter));
    try {
      const answer = await fetch("/letters?after=" + last, { headers: { "X-Requested-With": "fetch" } });
      if (answer.ok) {
        const text = await answer.text();
        if (text.trim()) {
          lines.insertAdjacentHTML("beforeend", text);
          toEnd();
        }
      }
    } catch {
      // Away for a moment; the next round asks again.
    }
  }
  setInterval(letters, 15000);

  grow();
  if (lines.children.length) toEnd();
})();
