import { connect } from "node:net";

/**
 * Whether something answers on a port of this machine, on IPv4 or IPv6.
 * We connect rather than try to listen: on some systems one can listen on one address
 * of a port while another program has the other, and a browser would meet that one.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function portIsTaken(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "localhost", autoSelectFamily: true });
    const settle = (/** @type {boolean} */ taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.on("connect", () => settle(true));
    socket.on("error", () => settle(false));
  });
}
