import clsx from "clsx";
import { Doors } from "./Doors";
import styles from "./Home.module.css";
import { Sample } from "./Sample";

/** The home page below the navigation bar. */
export function Home({ tagline }: { tagline: string }) {
  return (
    <main className={clsx("container", styles.home)}>
      <header className={styles.hero}>
        <h1>Know what an authentik event holds</h1>
        <p>{tagline}</p>
      </header>
      <Doors />
      <Sample />
    </main>
  );
}
