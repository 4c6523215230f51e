import { Module } from "@medusajs/framework/utils";
import BeneficiaryModuleService from "./service";

export const BENEFICIARY_MODULE = "beneficiary";

export default Module(BENEFICIARY_MODULE, { service: BeneficiaryModuleService });
