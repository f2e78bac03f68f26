// Reads and writes the name lists of rules/actors: UTF-8, tabs between columns, one header line,
// `|` between alternatives in a cell, `#` starts a comment line.
import { readFileSync } from "node:fs";

/** Ends the run with one line that says where, what was expected, what to do. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Reads a list. Each row is an object of its columns plus `line`, its line number in the file. */
export function readTsv(path) {
  let header = null;
  const rows = [];
  readFileSync(path, "utf8")
    .split("\n")
    .forEach((text, index) => {
      if (text === "" || text.startsWith("#")) return;
      const cells = text.split("\t");
      if (header === null) {
        header = cells;
        return;
      }
      if (cells.length !== header.length) {
        stop(
          `${path}:${index + 1}: expected ${header.length} columns, found ${cells.length}; ` +
            "separate the columns with one tab each",
        );
      }
      rows.push({
        ...Object.fromEntries(header.map((name, i) => [name, cells[i]])),
        line: index + 1,
      });
    });
  if (header === null) stop(`${path}: expected a header line, found none; add one`);
  return { header, rows };
}

/** The alternatives in a cell; none for an empty cell. */
export const alternatives = (cell) => (cell === "" ? [] : cell.split("|"));

/** The name in plain Latin letters: "Bogotá" becomes "Bogota". */
export const plain = (name) =>
  name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[øØ]/g, (c) => (c === "ø" ? "o" : "O"))
    .replace(/ı/g, "i")
    .replace(/[ʻʼ’‘`]/g, "'");

/** Text of a list: comments, header, rows. */
export const formatTsv = (comments, header, rows) =>
  [
    ...comments.map((c) => `# ${c}`),
    header.join("\t"),
    ...rows.map((row) => header.map((name) => row[name]).join("\t")),
    "",
  ].join("\n");
