import { model } from "@medusajs/framework/utils";
import { Cooperative } from "./cooperative";

/** A person who acts for a cooperative: the actor behind the `cooperative` log-in. */
export const Member = model.define("member", {
  id: model.id({ prefix: "mem" }).primaryKey(),
  cooperative: model.belongsTo(() => Cooperative, { mappedBy: "members" }),
  name: model.text(),
  /** Lower case; one e-mail is one member. */
  email: model.text(),
  role: model.enum(["head", "clerk", "packer"]),
});
