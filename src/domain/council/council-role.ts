/**
 * What somebody is in a council. Chair, secretary and members have a seat of their own; a substitute has one only in a
 * session in which he stands in for somebody absent.
 */
export const councilRoles = ['chair', 'secretary', 'member', 'substitute'] as const;
export type CouncilRole = (typeof councilRoles)[number];
