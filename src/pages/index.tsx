import useDocusaurusContext from "@docusaurus/useDocusaurusContext";
import Layout from "@theme/Layout";
import { Home } from "../site/home/Home";

export default function HomePage() {
  const { siteConfig } = useDocusaurusContext();
  return (
    <Layout description={siteConfig.tagline}>
      <Home tagline={siteConfig.tagline} />
    </Layout>
  );
}
