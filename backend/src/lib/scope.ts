import type { MemberRole, OfficialRole, Side } from "@xieshou/contracts";

/** What a cooperative's member may see and do: only its own cooperative and the villages it serves. */
export interface CooperativeScope {
  memberId: string;
  memberName: string;
  role: MemberRole;
  cooperativeId: string;
  /** 12-digit codes of the villages the cooperative is registered for. */
  villageCodes: string[];
}

/** What an official may see: everything at or below the divisions of the jurisdiction, seen from one side. */
export interface OfficialScope {
  officialId: string;
  side: Side;
  role: OfficialRole;
  /** 12-digit codes of the jurisdiction. */
  divisionCodes: string[];
}
