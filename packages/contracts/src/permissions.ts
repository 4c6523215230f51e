/** Who may do what, in one small table. Roles: a cooperative's members and officials. */
export const MEMBER_ROLES = ["head", "clerk", "packer"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export const OFFICIAL_ROLES = ["filler", "reviewer", "leader"] as const;
export type OfficialRole = (typeof OFFICIAL_ROLES)[number];

export const SIDES = ["east", "west"] as const;
export type Side = (typeof SIDES)[number];

const MEMBER_PERMISSIONS = {
  "profile:read": ["head", "clerk", "packer"],
  "lot:read": ["head", "clerk", "packer"],
  "lot:record": ["head", "clerk"],
  "lot:close": ["head", "clerk"],
  "household:read": ["head", "clerk"],
} as const satisfies Record<string, readonly MemberRole[]>;

const OFFICIAL_PERMISSIONS = {
  "profile:read": ["filler", "reviewer", "leader"],
  "report:read": ["filler", "reviewer", "leader"],
} as const satisfies Record<string, readonly OfficialRole[]>;

export type MemberPermission = keyof typeof MEMBER_PERMISSIONS;
export type OfficialPermission = keyof typeof OFFICIAL_PERMISSIONS;

/** Tells whether a cooperative member of this role may do this. */
export function memberMay(role: MemberRole, permission: MemberPermission): boolean {
  return (MEMBER_PERMISSIONS[permission] as readonly MemberRole[]).includes(role);
}

/** Tells whether an official of this role may do this. */
export function officialMay(role: OfficialRole, permission: OfficialPermission): boolean {
  return (OFFICIAL_PERMISSIONS[permission] as readonly OfficialRole[]).includes(role);
}
