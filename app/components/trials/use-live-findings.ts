import { type FormEvent, useEffect, useRef, useState } from "react";
import type { SectionFindings } from "~/domain/trials/worded-fact";

/** How long nobody may type before the section is judged, in milliseconds. */
const pause = 500;

/** The text fields of a form; files stay where they are. */
function typedIn(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

async function askFor(address: string, form: HTMLFormElement, signal: AbortSignal): Promise<SectionFindings | null> {
  const answer = await fetch(address, { method: "POST", body: typedIn(form), signal, redirect: "error" });
  return answer.ok ? ((await answer.json()) as SectionFindings) : null;
}

/**
 * What a section lacks, judged anew by the server whenever somebody stops typing into its form. It begins with what the page was
 * written with, and stays as it was when no answer comes: the form says the same when it is posted.
 * @param address where the form's fields are judged.
 * @returns the findings, and what the form's surroundings call on every input.
 */
export function useLiveFindings(
  address: string,
  first: SectionFindings,
): [SectionFindings, (event: FormEvent<HTMLElement>) => void] {
  const [live, setLive] = useState<{ of: SectionFindings; findings: SectionFindings } | null>(null);
  const waiting = useRef<{ timer?: number; asked?: AbortController; ended?: boolean }>({});
  useEffect(() => () => stop(waiting.current), []);
  const judge = (form: HTMLFormElement) => {
    const asked = new AbortController();
    waiting.current.asked = asked;
    askFor(address, form, asked.signal).then(
      (findings) => {
        if (findings) setLive({ of: first, findings });
        else waiting.current.ended = true;
      },
      () => {
        if (!asked.signal.aborted) waiting.current.ended = true;
      },
    );
  };
  const onInput = ({ target }: FormEvent<HTMLElement>) => {
    const form = (target as HTMLElement).closest("form");
    if (!form || waiting.current.ended) return;
    stop(waiting.current);
    waiting.current.timer = window.setTimeout(() => judge(form), pause);
  };
  return [live?.of === first ? live.findings : first, onInput];
}

function stop({ timer, asked }: { timer?: number; asked?: AbortController }): void {
  window.clearTimeout(timer);
  asked?.abort();
}
