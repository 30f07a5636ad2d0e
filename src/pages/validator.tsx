import Layout from "@theme/Layout";
import { ValidatorPage } from "../site/validator/ValidatorPage";

export default function Validator() {
  return (
    <Layout
      title="Validator"
      description="Paste an event, drop a log: what it says, what is wrong with it, and where. Nothing leaves your machine."
    >
      <ValidatorPage />
    </Layout>
  );
}
