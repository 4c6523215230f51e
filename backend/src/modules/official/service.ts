import { MedusaService } from "@medusajs/framework/utils";
import { Jurisdiction } from "./models/jurisdiction";
import { Official } from "./models/official";

export default class OfficialModuleService extends MedusaService({ Official, Jurisdiction }) {}
