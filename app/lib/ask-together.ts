/**
 * Lets many who want the same answer at the same time be served by few questions: whoever comes while a question is under way
 * waits for the next one, which is asked for all of them together. An answer is therefore never older than the asking for it.
 * @param ask asks once; when it fails, it fails for those whom it was asked for
 */
export function askTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<void> | undefined;
  let following: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    following = undefined;
    const answer = ask();
    const end = () => {
      underWay = undefined;
    };
    underWay = answer.then(end, end);
    return answer;
  };
  return () => {
    if (!underWay) return begin();
    following ??= underWay.then(begin);
    return following;
  };
}
