import { atLeastOne, listFiles, readText } from './source-tree.ts';

const text = /\.(ts|tsx|js|mjs|cjs|json|ya?ml|md|html|css|sql|sh|svg|txt|csv)$|^(bin|\.ci)\/|^\.[a-z]+rc$/;
/** Addresses that anybody may write: this machine, all of its interfaces, and those set aside for documentation. */
const harmless = /^(127\.|0\.0\.0\.0$|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/;
/**
 * The published bounds of networks that no machine of the open internet has: RFC 1918, 6598, 3927 with the address clouds
 * tell their machines' secrets at, 5771 and 919. What keeps out of them is tried with these, and with no other in them.
 */
const bounds = new Set([
  '10.0.0.0',
  '172.16.0.0',
  '192.168.0.0',
  '100.64.0.0',
  '169.254.0.0',
  '169.254.169.254',
  '224.0.0.0',
  '255.255.255.255',
]);
const ipv4 = /(?<![\d.§])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)/g;
const inHouseHost = /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:internal|local|lan|corp|intranet)\b/gi;
const registryHost = /\b(?:registry|npm|proxy|mirror|artifactory|nexus)\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\b/gi;

/** Machine addresses and registry hosts written in files of the tree, as `path: found`; throws on an empty tree. */
export function probeAddresses(root: string): string[] {
  const files = listFiles(root).filter((path) => text.test(path) && path !== 'package-lock.json');
  return atLeastOne(files, 'text file').flatMap((path) => {
    const content = readText(root, path);
    const addresses = (content.match(ipv4) ?? []).filter(
      (found) => !harmless.test(found) && !bounds.has(found),
    );
    const hosts = [...(content.match(inHouseHost) ?? []), ...(content.match(registryHost) ?? [])];
    return [...addresses, ...hosts].map((found) => `${path}: ${found}`);
  });
}
