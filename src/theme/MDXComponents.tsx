import MDXComponents from "@theme-original/MDXComponents";
import { MarkdownTable } from "../site/table/MarkdownTable";

export default { ...MDXComponents, table: MarkdownTable };
