import { MedusaService } from "@medusajs/framework/utils";
import "../../lib/pg-dates";
import { BenefitLink } from "./models/benefit-link";
import { Cooperative } from "./models/cooperative";
import { CooperativeDocument } from "./models/cooperative-document";
import { CooperativeVillage } from "./models/cooperative-village";
import { Member } from "./models/member";

export default class CooperativeModuleService extends MedusaService({
  Cooperative,
  CooperativeVillage,
  CooperativeDocument,
  Member,
  BenefitLink,
}) {}
