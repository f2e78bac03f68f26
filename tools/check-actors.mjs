// Checks the lists in rules/actors: columns, codes, kinds, years, and that a name means one thing.
//
//   npm run check        (needs no package)
//
// Every problem is one line: file and line, what is wrong, what to do. Exit status 1 if there is any.
import { fileURLToPath } from "node:url";
import { alternatives, readTsv } from "./tsv.mjs";

const path = (file) => fileURLToPath(new URL(`../rules/actors/${file}`, import.meta.url));
const load = (file) => {
  const { header, rows } = readTsv(path(file));
  return { file, header, rows };
};

const states = load("states.tsv");
const cities = load("cities.tsv");
const metonyms = load("metonyms.tsv");
const organisations = load("organisations.tsv");
const groups = load("groups.tsv");

const columns = {
  "states.tsv": "code name names adjectives people capital descriptions kind from to",
  "cities.tsv": "name code",
  "metonyms.tsv": "name code sector",
  "organisations.tsv": "code name names descriptions sector seat host rule",
  "groups.tsv": "name code sector names from to",
};
const sectors = new Set(
  ("GOV MIL REB SEP OPP PTY LEG JUD COP SPY MED EDU BUS CRM CVL IGO NGO REL AGR ELI IMG LAB MNC REF SET UAF UIS").split(" "),
);
// Columns in which a cell is a name as the press writes it; each must belong to one party only.
const nameColumns = {
  "states.tsv": ["name", "names", "adjectives", "people", "capital"],
  "cities.tsv": ["name"],
  "metonyms.tsv": ["name"],
  "organisations.tsv": ["name", "names"],
  "groups.tsv": ["name", "names"],
};

const problems = [];
const report = (list, row, problem) => problems.push(`${path(list.file)}:${row.line}: ${problem}`);
const stateCodes = new Set(states.rows.map((row) => row.code));

for (const list of [states, cities, metonyms, organisations, groups]) {
  if (list.header.join(" ") !== columns[list.file]) {
    problems.push(
      `${path(list.file)}: expected the columns "${columns[list.file]}", found "${list.header.join(" ")}"`,
    );
  }
  for (const row of list.rows) {
    for (const [column, cell] of Object.entries(row)) {
      if (column === "line") continue;
      const values = cell.split("|");
      if (cell !== "" && values.some((value) => value === "" || value !== value.trim())) {
        report(list, row, `${column} has an empty or padded alternative: "${cell}"; delete it`);
      }
      if (new Set(values).size !== values.length) {
        report(list, row, `${column} repeats an alternative: "${cell}"; keep one`);
      }
      if (cell !== cell.normalize("NFC")) {
        report(list, row, `${column} is not in Unicode NFC: "${cell}"; normalise it`);
      }
      if (/[’‘]/.test(cell)) report(list, row, `${column} has a curly apostrophe; write '`);
      if ((column === "from" || column === "to") && !/^(\d{4})?$/.test(cell)) {
        report(list, row, `${column} is "${cell}", expected a year of four digits or nothing`);
      }
    }
    if (row.from && row.to && row.from > row.to) report(list, row, "from is later than to; swap them");
    const stateCode = list === organisations ? row.host : row.code;
    if (stateCode !== "" && !stateCodes.has(stateCode)) {
      report(list, row, `no state has the code "${stateCode}"; use one of states.tsv`);
    }
    const maySkipSector = list === groups;
    if ("sector" in row && !sectors.has(row.sector) && !(maySkipSector && row.sector === "")) {
      report(list, row, `sector "${row.sector}" is unknown; expected one of ${[...sectors].join(" ")}`);
    }
  }
}
for (const row of states.rows) {
  if (!["state", "territory", "historic"].includes(row.kind)) {
    report(states, row, `kind is "${row.kind}", expected state, territory or historic`);
  }
  if (!/^[A-Z]{3}$/.test(row.code)) report(states, row, `code "${row.code}" is not three capitals`);
  if (row.kind === "historic" && !(row.from && row.to)) {
    report(states, row, "a historic state needs from and to");
  }
}
for (const [list, key] of [[states, "code"], [organisations, "code"]]) {
  const first = new Map();
  for (const row of list.rows) {
    if (first.has(row[key])) {
      report(list, row, `${row[key]} is also on line ${first.get(row[key])}; join the rows`);
    } else first.set(row[key], row.line);
  }
}
for (const row of organisations.rows) {
  if (stateCodes.has(row.code)) {
    report(organisations, row, `${row.code} is the code of a state; choose another for ${row.name}`);
  }
}

// A capital stands in both states and cities, so a name counts as one party if its state is the same
// there. Everywhere else a name in two rows, or in two lists, is an error.
const owners = new Map();
for (const list of [states, organisations, metonyms, groups, cities]) {
  for (const row of list.rows) {
    // The capital of a state that is gone is its successor's.
    const columnsOfRow = nameColumns[list.file].filter((c) => c !== "capital" || row.kind !== "historic");
    const names = new Set(columnsOfRow.flatMap((column) => alternatives(row[column])));
    for (const name of names) {
      const other = owners.get(name);
      if (other === undefined) {
        owners.set(name, { list, row });
        continue;
      }
      const capitalTwice =
        list === cities &&
        other.list === states &&
        other.row.code === row.code &&
        alternatives(other.row.capital).includes(name);
      if (!capitalTwice) {
        report(list, row, `"${name}" is also in ${other.list.file}:${other.row.line}; keep one`);
      }
    }
  }
}

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}
for (const { file, rows } of [states, cities, metonyms, organisations, groups]) {
  console.log(`${file}: ${rows.length} rows`);
}
console.log(`${owners.size} names, each of one party`);
