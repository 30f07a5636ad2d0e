import { useCallback, useEffect, useRef } from "react";
import { createClient, type ValidatorClient } from "./client";

/** The page's worker. It is started when it is asked for the first time. */
export function useClient(): () => ValidatorClient {
  const client = useRef<ValidatorClient | null>(null);
  useEffect(
    () => () => {
      client.current?.close();
      client.current = null;
    },
    [],
  );
  return useCallback(() => {
    client.current ??= createClient();
    return client.current;
  }, []);
}
