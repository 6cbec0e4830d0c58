// The reading view. Article text reaches the page through textContent only, never as markup.

const KINDS = { quotation: "Quotation", quantity: "Quantity", timex: "Date or time", mention: "Name" };

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// Overlapping marks as runs that do not overlap: [start, end, marks that cover the run].
function runs(block, marks) {
  const inside = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const edges = inside.flatMap((mark) => [Math.max(mark.start, block.start), Math.min(mark.end, block.end)]);
  const cuts = [...new Set([block.start, block.end, ...edges])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => [
    start, cuts[i + 1], inside.filter((mark) => mark.start <= start && mark.end >= cuts[i + 1]),
  ]);
}

// The text in order, piece by piece; a character that no reader could see stands as its code.
function writer(article) {
  let next = 0;
  return (start, end) => {
    const pieces = [];
    let at = start;
    for (; next < article.unseen.length && article.unseen[next][0] < end; next++) {
      const [from, to, code] = article.unseen[next];
      if (from < at) continue;
      pieces.push(article.text.slice(at, from), element("span", { class: "unseen" }, code));
      at = to;
    }
    return [...pieces, article.text.slice(at, end)];
  };
}

function render({ model, el: root }) {
  root.classList.add("briefing-reading");
  root.setAttribute("data-lm-suppress-shortcuts", "true"); // JupyterLab keeps its single-key shortcuts to itself
  const title = element("h3", { class: "briefing-title" });
  const note = element("p", { class: "briefing-note", role: "note" });
  const text = element("div", { class: "briefing-text", tabindex: "0", role: "region", "aria-label": "Article text" });
  const about = element("p", { class: "briefing-about", role: "status", "aria-live": "polite" });
  const legend = element("p", { class: "briefing-legend" }, "Highlight: ");
  const switches = Object.entries(KINDS).map(([kind, name]) => element("button", {
    type: "button", class: `briefing-kind k-${kind}`, "data-kind": kind, onclick: () => hide(kind),
  }, name));
  for (const one of switches) legend.append(one, " ");
  legend.append("· Keys in the text: n next, p previous, Escape none");
  root.append(title, note, legend, text, about);

  const choose = (id) => { model.set("active", id); model.save_changes(); };
  const chooseBlock = (key) => {
    model.set("active_block", model.get("active_block") === key ? -1 : key);
    model.save_changes();
  };

  const hide = (kind) => {
    const hidden = model.get("hidden");
    model.set("hidden", hidden.includes(kind) ? hidden.filter((other) => other !== kind) : [...hidden, kind]);
    model.save_changes();
  };

  // What is highlighted: a finding that a list or a key chose is shown, whatever its kind.
  const highlighted = () => {
    const hidden = model.get("hidden"), wanted = [...model.get("chosen"), model.get("active")];
    return (model.get("article").marks || []).filter((mark) => !hidden.includes(mark.kind) || wanted.includes(mark.id));
  };

  function drawHidden() {
    const hidden = model.get("hidden"), at = text.scrollTop;
    for (const one of switches) one.setAttribute("aria-pressed", String(!hidden.includes(one.dataset.kind)));
    drawArticle();
    text.scrollTop = at;
    drawChosen();
  }

  function drawChoice() {
    if (model.get("hidden").length) drawHidden(); // what was chosen may be of a kind that is not highlighted
    else drawChosen();
  }

  function drawArticle() {
    const article = model.get("article");
    if (!article.text && article.text !== "") return;
    title.textContent = article.title;
    note.textContent = article.note || "";
    note.hidden = !article.note;
    const written = writer(article), marks = highlighted();
    text.replaceChildren(...article.blocks.map((block) => {
      const words = element("p", { dir: "auto" });
      for (const [start, end, covering] of runs(block, marks)) {
        const pieces = written(start, end);
        if (!covering.length) { words.append(...pieces); continue; }
        const inner = covering[covering.length - 1];
        words.append(element("mark", {
          class: covering.map((mark) => `k-${mark.kind}`).join(" "),
          "data-ids": covering.map((mark) => mark.id).join(" "),
          title: covering.map((mark) => mark.label).join("; "),
          onclick: () => choose(inner.id),
        }, ...pieces));
      }
      const label = element("button", {
        type: "button", class: "briefing-role", "aria-pressed": "false",
        title: block.reason || `Choose this ${block.role}`, onclick: () => chooseBlock(block.key),
      }, block.role);
      return element("div", { class: block.grey ? "briefing-block grey" : "briefing-block", "data-key": block.key }, label, words);
    }));
    text.scrollTop = 0;
    drawChosen();
    drawBlock();
  }

  function drawChosen() {
    const chosen = new Set(model.get("chosen"));
    const active = model.get("active");
    for (const mark of text.querySelectorAll("mark")) {
      const ids = mark.dataset.ids.split(" ");
      mark.classList.toggle("chosen", ids.some((id) => chosen.has(id)));
      mark.classList.toggle("active", ids.includes(active));
    }
    root.classList.toggle("has-choice", chosen.size > 0);
    scrollTo(text.querySelector("mark.active") || text.querySelector("mark.chosen"));
    const marks = model.get("article").marks || [];
    const mark = marks.find((m) => m.id === active);
    about.textContent = mark ? `${KINDS[mark.kind]}: ${mark.label}.` : chosen.size
      ? `${chosen.size} passages chosen.` : "Choose a highlighted passage, or a row of a list.";
  }

  function drawBlock() {
    const key = String(model.get("active_block"));
    for (const block of text.querySelectorAll(".briefing-block")) {
      block.firstChild.setAttribute("aria-pressed", String(block.dataset.key === key));
      block.classList.toggle("active", block.dataset.key === key);
    }
  }

  function scrollTo(mark) {
    if (!mark) return;
    const place = mark.getBoundingClientRect();
    const frame = text.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) text.scrollTop += place.top - frame.top - frame.height / 3;
  }

  function step(by) {
    const chosen = model.get("chosen");
    const all = [...new Set(highlighted().map((mark) => mark.id))];
    const here = chosen.length ? all.filter((id) => chosen.includes(id)) : all;
    if (!here.length) return;
    const at = here.indexOf(model.get("active"));
    choose(here[at < 0 ? (by > 0 ? 0 : here.length - 1) : (at + by + here.length) % here.length]);
  }

  text.addEventListener("keydown", (event) => {
    const steps = { n: 1, p: -1 };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in steps) step(steps[event.key]);
    else if (event.key === "Escape") choose("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  model.on("change:article", drawArticle);
  model.on("change:hidden", drawHidden);
  model.on("change:chosen", drawChoice);
  model.on("change:active", drawChoice);
  model.on("change:active_block", drawBlock);
  drawHidden();
}

export default { render };
