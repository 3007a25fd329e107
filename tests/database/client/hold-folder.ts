import { lockFolder } from "@db/client/embedded-lock";

/** Run as a process of its own: claims the folder it is given, says so, and stays. */
await lockFolder(process.argv[2] ?? "").then(
  () => {
    process.stdout.write("held\n");
    process.stdin.resume();
  },
  (error: Error) => {
    process.stdout.write(`${error.message}\n`);
  },
);
