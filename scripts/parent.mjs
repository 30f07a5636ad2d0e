/**
 * Ends us when our parent has ended. npm passes a signal to the shell that runs the script,
 * and the shell dies of it without a word to us: the server would stay and keep its port.
 */
export function endWithParent() {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  };
  setInterval(look, 500).unref();
}
