import { readdirSync } from "node:fs";
import type { SidebarsConfig } from "@docusaurus/plugin-content-docs";
import { LINT_LEVELS } from "./src/match/lint/lint";
import { readCatalog } from "./src/site/plugin/catalog";
import { FINDING_LEVELS } from "./src/validate/finding";

/** The groups of actions as labels that do not fold, so that all actions can be scanned at once. */
const groups = readCatalog().groups.map(({ title, actions }) => ({
  type: "category" as const,
  label: title,
  className: "sidebar-group",
  collapsible: false,
  items: actions.map(({ action }) => ({
    type: "doc" as const,
    id: `events/event-actions/${action}`,
    label: action,
    className: "sidebar-action",
  })),
}));

/** Commands that have a page, by name. */
const commands = readdirSync("docs/cli")
  .map((file) => file.replace(".mdx", ""))
  .filter((name) => name !== "index")
  .sort();

const sidebars: SidebarsConfig = {
  docs: [
    {
      type: "category",
      label: "Events",
      link: { type: "doc", id: "events/index" },
      collapsed: false,
      items: [
        {
          type: "category",
          label: "Event actions",
          link: { type: "doc", id: "events/event-actions/index" },
          items: groups,
        },
        "events/which-event",
        "events/notifications",
        "events/akql",
        {
          type: "category",
          label: "Expressions",
          link: { type: "doc", id: "events/expressions/index" },
          items: ["events/expressions/policies", "events/expressions/mappings"],
        },
        "events/transports",
        "events/receive-webhooks",
        "events/logging-events",
        "events/enums",
      ],
    },
    {
      type: "category",
      label: "Set-ups as code",
      link: { type: "doc", id: "as-code/index" },
      items: ["as-code/blueprints", "as-code/terraform", "as-code/api", "as-code/configuration"],
    },
    {
      type: "category",
      label: "Command line",
      link: { type: "doc", id: "cli/index" },
      items: commands.map((name) => ({
        type: "doc" as const,
        id: `cli/${name}`,
        label: name,
        className: "sidebar-action",
      })),
    },
    {
      type: "category",
      label: "Findings",
      link: { type: "doc", id: "findings/index" },
      items: Object.keys(FINDING_LEVELS).map((id) => ({
        type: "doc" as const,
        id: `findings/${id}`,
        label: id,
        className: "sidebar-action",
      })),
    },
    {
      type: "category",
      label: "Lints",
      link: { type: "doc", id: "lints/index" },
      items: Object.keys(LINT_LEVELS).map((id) => ({
        type: "doc" as const,
        id: `lints/${id}`,
        label: id,
        className: "sidebar-action",
      })),
    },
  ],
};

export default sidebars;
