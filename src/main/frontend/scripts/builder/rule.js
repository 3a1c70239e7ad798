// A rule by choosing: rows of "this question - is - that answer". It writes the formula that the form sends; a formula
// that says more than rows can is left to be typed.
const TEXT = "text";

const compose = {
  "=": ({ question, value }, kind) => `\${${question}} = ${literal(value, kind)}`,
  "!=": ({ question, value }, kind) => `\${${question}} != ${literal(value, kind)}`,
  "<": ({ question, value }) => `\${${question}} < ${value}`,
  "<=": ({ question, value }) => `\${${question}} <= ${value}`,
  ">": ({ question, value }) => `\${${question}} > ${value}`,
  ">=": ({ question, value }) => `\${${question}} >= ${value}`,
  has: ({ question, value }) => `selected(\${${question}}, '${value}')`,
  "has-not": ({ question, value }) => `not(selected(\${${question}}, '${value}'))`,
  answered: ({ question }) => `\${${question}} != ''`,
  blank: ({ question }) => `\${${question}} = ''`,
};
const words = {
  "=": "wordsIs", "!=": "wordsIsNot", "<": "wordsLess", "<=": "wordsAtMost", ">": "wordsGreater", ">=": "wordsAtLeast",
  has: "wordsHas", "has-not": "wordsHasNot", answered: "wordsAnswered", blank: "wordsBlank",
};

function literal(value, kind) {
  if (kind === "number") return value;
  return value.includes("'") ? `"${value.replaceAll('"', "")}"` : `'${value}'`;
}

/** What a question can be compared by. */
function kindOf(question) {
  if (!question) return TEXT;
  if (question.type === "choices") return "several";
  if (question.options.length) return "one";
  return ["number", "money", "percentage", "computed", "rating", "fiscal-period"].includes(question.type) ? "number" : TEXT;
}

const operators = {
  one: ["=", "!=", "answered", "blank"],
  several: ["has", "has-not", "answered", "blank"],
  number: ["=", "!=", ">", ">=", "<", "<=", "answered", "blank"],
  text: ["answered", "blank", "=", "!="],
};

export function rule(root, all) {
  const questions = all.filter((question) => question.id !== root.dataset.own);
  const box = root.querySelector("[data-formula]");
  const formula = box.querySelector("textarea");
  const label = box.querySelector("label");
  const given = root.dataset.choices ? JSON.parse(root.dataset.choices) : null;
  const blank = formula.value.trim() === "";
  let mode = blank ? "always" : given ? (given.any ? "any" : "all") : "formula";
  let rows = given ? given.comparisons.map((row) => ({ ...row })) : [];

  const panel = document.createElement("div");
  panel.className = "govuk-form-group rm-rule__panel";
  box.before(panel);

  const option = (value, text, chosen) => new Option(text, value, chosen, chosen);
  const select = (name, options, chosen, onChange) => {
    const element = document.createElement("select");
    element.className = "govuk-select";
    element.setAttribute("aria-label", name);
    for (const [value, text] of options) element.append(option(value, text, value === chosen));
    element.addEventListener("change", () => onChange(element.value));
    return element;
  };

  const complete = (row) => {
    const question = questions.find(({ id }) => id === row.question);
    if (!question) return false;
    if (row.operator === "answered" || row.operator === "blank") return true;
    return kindOf(question) === "number" ? /^-?\d+(\.\d+)?$/.test(row.value) : row.value !== "";
  };

  const write = () => {
    if (mode === "formula") return;
    const parts = mode === "always" ? [] : rows.filter(complete).map((row) =>
      compose[row.operator](row, kindOf(questions.find(({ id }) => id === row.question))));
    const text = parts.join(mode === "any" ? " or " : " and ");
    if (text === formula.value) return;
    formula.value = text;
    formula.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const line = (row, index) => {
    const element = document.createElement("div");
    element.className = "rm-rule__row";
    const question = questions.find(({ id }) => id === row.question);
    const kind = kindOf(question);
    const number = String(index + 1);
    element.append(
      select(`${root.dataset.wordsQuestion} ${number}`, questions.map(({ id, label: text }) => [id, text || id]), row.question, (value) => {
        row.question = value;
        row.operator = operators[kindOf(questions.find(({ id }) => id === value))][0];
        row.value = questions.find(({ id }) => id === value)?.options[0]?.id ?? "";
        draw();
        write();
      }),
      select(`${root.dataset.wordsHow} ${number}`, operators[kind].map((key) => [key, root.dataset[words[key]]]), row.operator, (value) => {
        row.operator = value;
        draw();
        write();
      }),
    );
    if (row.operator !== "answered" && row.operator !== "blank") {
      const name = `${root.dataset.wordsValue} ${number}`;
      if (question?.options.length) {
        element.append(select(name, question.options.map(({ id, label: text }) => [id, text]), row.value, (value) => {
          row.value = value;
          write();
        }));
      } else {
        const input = document.createElement("input");
        input.className = "govuk-input govuk-input--width-10";
        input.setAttribute("aria-label", name);
        input.inputMode = kind === "number" ? "decimal" : "text";
        input.value = row.value;
        input.addEventListener("change", (event) => {
          event.stopPropagation();
          row.value = toArabic(input.value.trim());
          write();
        });
        element.append(input);
      }
    }
    element.append(button(root.dataset.wordsDrop, () => {
      rows.splice(index, 1);
      if (!rows.length) mode = "always";
      draw();
      write();
    }, ` ${number}`));
    return element;
  };

  const button = (text, act, more = "") => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "govuk-button govuk-button--secondary rm-button--small";
    element.textContent = text;
    if (more) {
      const hidden = document.createElement("span");
      hidden.className = "govuk-visually-hidden";
      hidden.textContent = more;
      element.append(hidden);
    }
    element.addEventListener("click", act);
    return element;
  };

  const fresh = () => {
    const first = questions[0];
    return { question: first.id, operator: operators[kindOf(first)][0], value: first.options[0]?.id ?? "" };
  };

  const draw = () => {
    box.hidden = mode !== "formula";
    panel.replaceChildren();
    const title = document.createElement("p");
    title.className = "govuk-label govuk-label--s";
    title.textContent = label.firstChild.textContent.trim();
    const modes = [["always", root.dataset.wordsAlways]];
    if (questions.length) modes.push(["all", root.dataset.wordsAll], ["any", root.dataset.wordsAny]);
    modes.push(["formula", root.dataset.wordsFormula]);
    if (mode !== "formula") panel.append(title);
    panel.append(select(title.textContent, modes, mode, (value) => {
      mode = value;
      if ((mode === "all" || mode === "any") && !rows.length) rows.push(fresh());
      draw();
      write();
    }));
    if (mode === "all" || mode === "any") {
      panel.append(...rows.map(line), button(root.dataset.wordsAdd, () => {
        rows.push(fresh());
        draw();
        write();
        panel.querySelectorAll(".rm-rule__row select")[0]?.focus();
      }));
    }
  };

  draw();
}

function toArabic(text) {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
