// SPDX-License-Identifier: Apache-2.0
// Offers questions while somebody types. Without it the page of results shows them.
(() => {
  for (const field of document.querySelectorAll("input[data-suggestions]")) {
    const list = document.getElementById(field.getAttribute("list"));
    let wait = 0;
    let asked = "";
    const ask = async () => {
      const typed = field.value;
      if (typed === asked || typed.trim().length < 2) return;
      asked = typed;
      try {
        const reply = await fetch(field.dataset.suggestions + "?q=" + encodeURIComponent(typed));
        const questions = reply.ok ? await reply.json() : [];
        if (asked === typed) {
          list.replaceChildren(...questions.map(question => Object.assign(document.createElement("option"), { value: question })));
        }
      } catch {
        // no line to the city: the form works all the same
      }
    };
    field.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(ask, 150);
    });
  }
})();
