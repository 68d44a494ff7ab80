export const helpRoles = [
  'official',
  'specialist',
  'leader',
  'councilMember',
  'verifier',
  'inspector',
  'administrator',
] as const;
export type HelpRole = (typeof helpRoles)[number];

/** The role an address asks the guide of; nothing: one's own. */
export function readHelpRole({ role }: Record<string, unknown>): { role?: HelpRole } {
  const found = helpRoles.find((it) => it === role);
  return found === undefined ? {} : { role: found };
}
