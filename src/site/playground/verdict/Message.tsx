import type { Delivery } from "../../../deliver/index";
import { DeliveryPicture } from "../../delivery/DeliveryPicture";
import { Differences } from "../../delivery/Differences";
import { Exactly } from "../../delivery/Exactly";

/** A message as its reader sees it, and what lies behind. */
export function Message({ delivery }: { delivery: Delivery }) {
  return (
    <>
      <DeliveryPicture delivery={delivery} />
      <Exactly delivery={delivery} />
      <Differences of={delivery.differences} />
    </>
  );
}
