import { isIP } from 'node:net';
import { isPublic, isWithin } from './networks.ts';

/**
 * Whether messages may go to an address of the network by this way: to the open internet by HTTPS, to private networks
 * that the one who runs the system allows, also by plain HTTP. Who registers an address could otherwise have this machine
 * ask others that only it reaches (server-side request forgery).
 */
export function mayReach(ip: string, protocol: string, allowedNetworks: readonly string[]): boolean {
  return isWithin(ip, allowedNetworks) || (protocol === 'https:' && isPublic(ip));
}

/** Whether an address can be registered at all; where a name leads to is looked at each time something is sent. */
export function isWebhookAddress(address: string, allowedNetworks: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  if (!['https:', 'http:'].includes(protocol) || username + password + hash !== '') return false;
  const ip = hostname.replace(/^\[|\]$/g, '');
  return isIP(ip) === 0
    ? protocol === 'https:' || allowedNetworks.length > 0
    : mayReach(ip, protocol, allowedNetworks);
}
