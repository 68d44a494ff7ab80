/**
 * A post and its unit as they are said together: what ends the post's title and begins the unit's name stands once, as in
 * "Giám đốc Công an tỉnh" of "Công an tỉnh Sông Lam". A single word in common is chance.
 */
export function postText(postTitle: string | null | undefined, unitName: string | null | undefined): string {
  if (!postTitle || !unitName) return postTitle || unitName || '';
  const post = postTitle.split(' ');
  const unit = unitName.split(' ');
  const same = post.findIndex(
    (_, from) =>
      post.length - from >= 2 &&
      post.slice(from).join(' ').toLowerCase() ===
        unit
          .slice(0, post.length - from)
          .join(' ')
          .toLowerCase(),
  );
  if (same === -1) return postTitle.includes(unitName) ? postTitle : `${postTitle}, ${unitName}`;
  return [...post.slice(0, same), unitName].join(' ');
}
