"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const form = byId("filters");
  const source = byId("by-source");
  const rule = byId("by-rule");
  const entries = [...document.querySelectorAll(".entry")];
  const facts = [...document.querySelectorAll(".fact")];

  const choose = () => {
    const wanted = new Set([...form.querySelectorAll("input:checked")].map((box) => box.value));
    let shown = 0;
    for (const entry of entries) {
      const fits =
        wanted.has(entry.dataset.relation) &&
        (!rule.value || entry.dataset.rule === rule.value) &&
        (!source.value || entry.dataset.sources.split(" ").includes(source.value));
      entry.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const fact of facts) fact.hidden = !fact.querySelector(".entry:not([hidden])");
    byId("shown").textContent = `${shown} of ${entries.length} shown`;
    byId("nothing").hidden = shown > 0 || entries.length === 0;
  };
  form.addEventListener("change", choose);
  form.addEventListener("reset", () => setTimeout(choose));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = entries.length < 2;
  choose();

  // What a link leads to may be folded or filtered away: unfold it, and show all where it is hidden.
  const reveal = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && byId(id);
    if (!target) return;
    if (target.closest("[hidden]")) form.reset();
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    setTimeout(() => target.scrollIntoView());
  };
  addEventListener("hashchange", reveal);
  reveal();

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.link");
    if (!link || !navigator.clipboard) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return;
    }
    const said = link.textContent;
    link.textContent = "Copied";
    setTimeout(() => (link.textContent = said), 1500);
  });
  if (navigator.clipboard)
    for (const link of document.querySelectorAll(".tools .link")) link.textContent = "Copy link to this finding";

  // A large report is kept as gzip in base 64.
  const json = async () => {
    const data = byId("report");
    if (data.dataset.encoding !== "gzip") return data.textContent;
    const bytes = Uint8Array.from(atob(data.textContent), (char) => char.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  };
  byId("download").hidden = false;
  byId("download").addEventListener("click", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([await json()], { type: "application/json" }));
    link.download = "crosscheck.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });
})();
