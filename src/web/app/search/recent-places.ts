/** Pages of things that were opened lately, in this browser and for one account; forgotten on signing out. */
export interface RecentPlace {
  address: string;
  title: string;
}

const kept = 8;
const shelf = (account: string) => `dotpha.recent.${account}`;
const ending = ' – Đột Phá';

/** The latest first. */
export function readRecent(account: string): RecentPlace[] {
  try {
    return JSON.parse(localStorage.getItem(shelf(account)) ?? '[]') as RecentPlace[];
  } catch {
    return [];
  }
}

/** Keeps the pages whose titles come up, as long as what it gives is not called. Only pages of one thing have a title worth it. */
export function followTitles(account: string): () => void {
  const observer = new MutationObserver(() => {
    const { pathname } = globalThis.location;
    const title = document.title.replace(ending, '');
    if (!/\/[0-9a-f]{8}-|^\/regulations\/./.test(pathname) || title === '') return;
    const others = readRecent(account).filter(({ address }) => address !== pathname);
    try {
      localStorage.setItem(
        shelf(account),
        JSON.stringify([{ address: pathname, title }, ...others].slice(0, kept)),
      );
    } catch {
      // No room: nothing is kept.
    }
  });
  const element = document.querySelector('title');
  if (element !== null) observer.observe(element, { childList: true });
  return () => observer.disconnect();
}

export function forgetRecent(account: string): void {
  localStorage.removeItem(shelf(account));
}
