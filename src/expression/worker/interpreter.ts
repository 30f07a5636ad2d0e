/** Python with the package `authentik_events`, closed and ready. */
import type { PyodideAPI } from "pyodide";
import { PYTHON_FILES } from "../../generated/python-files.js";

/** Every text is JSON. Whatever an expression does, nothing is thrown but by a Python that broke down. */
export interface Interpreter {
  /** Takes the expression that `step` runs. */
  prepare(asked: string): void;
  /** Runs it for one event. */
  step(event: string): string;
  /** Names of what the expressions changed of Python itself. */
  changed(): string;
  /** Lints an expression. */
  check(asked: string): string;
}

/** Puts the package into Python, and closes it. */
export function createInterpreter(pyodide: PyodideAPI): Interpreter {
  const folder = `${sitePackages(pyodide)}/authentik_events`;
  for (const [path, text] of Object.entries(PYTHON_FILES)) {
    const file = `${folder}/${path}`;
    pyodide.FS.mkdirTree(file.slice(0, file.lastIndexOf("/")));
    pyodide.FS.writeFile(file, text);
  }
  const { Interpreter } = pyodide.pyimport("authentik_events.main");
  return Interpreter();
}

function sitePackages(pyodide: PyodideAPI): string {
  const site = pyodide.pyimport("site");
  return site.getsitepackages().toJs()[0];
}
