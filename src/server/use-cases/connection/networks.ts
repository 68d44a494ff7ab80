import ipaddr from 'ipaddr.js';

/** Whether a text names a network: an address, or one with a prefix as `192.0.2.0/24` (CIDR, RFC 4632 and RFC 4291). */
export function isNetwork(text: string): boolean {
  return ipaddr.isValidCIDR(text) || ipaddr.isValid(text);
}

/** Whether an address lies in one of some networks. An IPv4 address written as IPv6 is the IPv4 address. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const [base, prefix] = ipaddr.isValidCIDR(network)
      ? ipaddr.parseCIDR(network)
      : [ipaddr.process(network), parsed.kind() === 'ipv4' ? 32 : 128];
    return base.kind() === parsed.kind() && parsed.match(base, prefix);
  });
}

/** Whether an address is one of the open internet: not of this machine, of a private network, reserved or multicast. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 has been given out (RFC 4291 §2.4): not ::7f00:1, which is 127.0.0.1 in an old form, nor fec0::.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}
