import MDXComponents from "@theme-original/MDXComponents";
import { LiveExample } from "../site/playground/live/LiveExample";
import { PlaygroundLink } from "../site/playground/live/PlaygroundLink";
import { MarkdownTable } from "../site/table/MarkdownTable";

export default { ...MDXComponents, table: MarkdownTable, LiveExample, PlaygroundLink };
